package evenkeel.app.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.lawdesk.VectorSum.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked examples of service charges as data: what each vector puts in is put into the law
/// desk's sum, and what it expects must come out. Our reading differs from none of them.
class LeaseholdVectorsTest {

  private static List<JsonNode> vectors() {
    try (var in =
        Objects.requireNonNull(
            LeaseholdVectorsTest.class.getResourceAsStream("/leasehold-vectors-a.json"))) {
      return StreamSupport.stream(new JsonMapper().readTree(in).spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void there_are_43() {
    assertThat(vectors()).hasSize(43);
  }

  @TestFactory
  Stream<DynamicTest> every_vector_comes_out_as_it_says() {
    var rules = new HashMap<>(ChargeVectors.RULES);
    rules.putAll(RecoveryVectors.RULES);
    return vectors().stream()
        .map(
            each -> {
              var rule = each.get("rule").asString();
              var vector =
                  new Vector(each.get("id").asString(), each.get("input"), each.get("expected"));
              return DynamicTest.dynamicTest(
                  vector.id() + " " + rule,
                  () -> Objects.requireNonNull(rules.get(rule), rule).accept(vector));
            });
  }
}
