package evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on a machine that lacks something, tried in a folder of its own with a PATH that
/// holds only what every system has and no package manager.
class LauncherTest {

  private static final List<String> ALWAYS_THERE =
      List.of("bash", "dirname", "readlink", "grep", "id", "find", "mktemp", "mv", "rm", "sh");

  @TempDir private Path folder;
  private String home = System.getProperty("java.home");

  private record Ended(int code, String said) {}

  @Test
  void a_missing_maven_is_named_in_one_line() throws Exception {
    assertThat(launch("demo").said())
        .isEqualTo("evenkeel: 'mvn' is missing: install the package maven (apt-get install maven)");
  }

  @Test
  void a_missing_npm_is_named_in_one_line() throws Exception {
    stub("mvn");

    assertThat(launch("demo").said())
        .isEqualTo("evenkeel: 'npm' is missing: install the package npm (apt-get install npm)");
  }

  @Test
  void a_missing_browser_is_named_in_one_line() throws Exception {
    stub("mvn");
    stub("npm");

    var ended = launch("test");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.said())
        .isEqualTo(
            "evenkeel: 'chromium' is missing: install the package chromium"
                + " (apt-get install chromium)");
  }

  @Test
  void the_tests_are_told_which_browser_was_found() throws Exception {
    stub("npm");
    stub("chromium");
    stub("pdftotext");
    Files.writeString(executable("mvn"), "#!/bin/sh\necho $EVENKEEL_CHROMIUM\n");

    assertThat(launch("test").said()).isEqualTo(folder.resolve("bin/chromium").toString());
  }

  @Test
  void a_missing_jdk_is_named_in_one_line() throws Exception {
    home = "/usr/lib/jvm/none";

    var ended = launch("demo");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.said())
        .isEqualTo(
            "evenkeel: no JDK 25 found: install the package openjdk-25-jdk-headless or"
                + " temurin-25-jdk, or set JAVA_HOME");
  }

  @Test
  void a_failed_build_is_said_and_is_not_taken_for_a_build() throws Exception {
    stub("npm");
    Files.writeString(executable("mvn"), "#!/bin/sh\nexit 1\n");

    var ended = launch("demo");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains("the build failed");
    assertThat(folder.resolve("app/target/built")).doesNotExist();
  }

  private Ended launch(String command) throws IOException, InterruptedException {
    var script = folder.resolve("evenkeel");
    // Without the folders in which this machine may hold a JDK that nothing points at.
    Files.writeString(
        script, Repository.read("evenkeel").replaceAll("/[\\w/]+/\\*[\\w*]*25\\*", "/none"));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    for (var name : ALWAYS_THERE) {
      var link = folder.resolve("bin").resolve(name);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, realPath(name));
    }
    var builder = new ProcessBuilder(realPath("bash").toString(), script.toString(), command);
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", home);
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said.strip());
  }

  private void stub(String name) throws IOException {
    Files.writeString(executable(name), "#!/bin/sh\nexit 0\n");
  }

  private Path executable(String name) throws IOException {
    var file = folder.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static Path realPath(String name) throws IOException {
    for (var place : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
      var file = Path.of(place, name);
      if (Files.exists(file)) {
        return file.toRealPath();
      }
    }
    throw new IllegalStateException("no " + name + " on this machine");
  }
}
