package evenkeel.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Stands between the service and its database, so that a test can take the database away and give
/// it back, as a restart or a broken network does.
public final class Relay implements AutoCloseable {

  private final DatabaseAddress behind;
  private final ServerSocket door;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;
  private volatile Map.@Nullable Entry<String, String> pretended;

  /// Stands before a database from now on.
  public Relay(DatabaseAddress behind) {
    this.behind = behind;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::admit);
  }

  /// Where the service finds the database.
  public DatabaseAddress address() {
    var port = URI.create(behind.url().substring("jdbc:".length())).getPort();
    return new DatabaseAddress(
        behind
            .url()
            .replace(":" + port + "/", ":" + door.getLocalPort() + "/")
            .replace("localhost", "127.0.0.1"),
        behind.owner(),
        behind.ownerPassword(),
        behind.application(),
        behind.applicationPassword());
  }

  /// From now on the server calls itself this version, of as many letters as its own.
  public void pretend(String own, String version) {
    if (own.length() != version.length()) {
      throw new IllegalArgumentException(own + " and " + version + " are not as long");
    }
    pretended = Map.entry("server_version\0" + own, "server_version\0" + version);
  }

  /// Ends every connection and lets no new one in.
  public void cut() {
    cut = true;
    open.forEach(Relay::end);
    open.clear();
  }

  /// Lets new connections in again.
  public void mend() {
    cut = false;
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        var near = door.accept();
        if (cut) {
          end(near);
        } else {
          join(near);
        }
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void join(Socket near) throws IOException {
    var port = URI.create(behind.url().substring("jdbc:".length())).getPort();
    var far = new Socket(InetAddress.getLoopbackAddress(), port);
    open.addAll(List.of(near, far));
    Thread.ofVirtual().start(() -> pass(near, far));
    Thread.ofVirtual().start(() -> answer(far, near));
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // Cut, or closed by one side: the other side is told below.
    } finally {
      end(from);
      end(to);
    }
  }

  /// What the server says, with another version where it is to pretend one.
  private void answer(Socket from, Socket to) {
    var instead = pretended;
    if (instead != null) {
      try {
        // The server greets each connection in one piece, its version in it.
        var in = from.getInputStream();
        var piece = new byte[16 * 1024];
        for (var greeted = false; !greeted; ) {
          var length = in.read(piece);
          if (length < 0) {
            break;
          }
          var said = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
          greeted = said.contains(instead.getKey());
          to.getOutputStream()
              .write(
                  said.replace(instead.getKey(), instead.getValue())
                      .getBytes(StandardCharsets.ISO_8859_1));
        }
      } catch (IOException ended) {
        end(from);
      }
    }
    pass(from, to);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
