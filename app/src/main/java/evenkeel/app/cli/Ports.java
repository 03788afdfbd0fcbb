package evenkeel.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Says early, in one line, that a port is taken: before minutes of work.
final class Ports {

  private Ports() {}

  static void requireFree(int port) {
    if (port == 0) {
      return;
    }
    if (port < 0 || port > 65_535) {
      throw new Trouble("expected a port from 0 to 65535, found " + port);
    }
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // Free: closed again at once.
    } catch (IOException taken) {
      throw new Trouble("port " + port + " is in use: choose another with --port");
    }
  }
}
