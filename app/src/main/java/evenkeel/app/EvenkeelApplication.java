package evenkeel.app;

import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Scratch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/// The service: everything beside the command line.
@SpringBootApplication
@Modulithic(sharedModules = {"audit", "access", "policy", "store", "ui"})
public class EvenkeelApplication {

  /// Starts the service with its pages and API on a loopback port; 0 picks a free one.
  public static ConfigurableApplicationContext serve(
      DatabaseAddress database, int port, Map<String, Object> more) {
    var settings = new LinkedHashMap<String, Object>(database.asProperties());
    settings.put("server.port", port);
    // The server's own choice of a folder for what is sent to it would stay behind.
    settings.put("server.tomcat.basedir", Scratch.folder("web").toString());
    settings.putAll(more);
    return new SpringApplicationBuilder(EvenkeelApplication.class)
        .properties(settings)
        .bannerMode(Banner.Mode.OFF)
        .run();
  }

  /// Starts the service without pages, for a command that does one thing and ends.
  public static ConfigurableApplicationContext quiet(
      DatabaseAddress database, Map<String, Object> more) {
    var settings = new LinkedHashMap<String, Object>(database.asProperties());
    settings.putAll(more);
    return new SpringApplicationBuilder(EvenkeelApplication.class)
        .web(WebApplicationType.NONE)
        .properties(settings)
        .bannerMode(Banner.Mode.OFF)
        .run();
  }
}
