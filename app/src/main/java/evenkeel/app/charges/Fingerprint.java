package evenkeel.app.charges;

import evenkeel.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Names the facts of a run: two runs of one fingerprint rest on the same.
final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(YearFacts facts, YearWorking.Standing standing, String law) {
    var print = new Fingerprint();
    print.add(facts.scope(), facts.source(), law, standing.served(), standing.london());
    facts.costs().forEach(cost -> print.add(cost));
    new TreeMap<>(facts.nodes()).forEach((key, node) -> print.add(key, node));
    new TreeMap<>(facts.weights())
        .forEach((key, weights) -> weights.forEach(weight -> print.add(key, weight)));
    facts.units().values().forEach(unit -> print.add(unit));
    new TreeMap<>(facts.leases())
        .forEach(
            (key, lease) ->
                print.add(
                    key,
                    String.valueOf(lease.terms()),
                    String.valueOf(lease.holder()),
                    new TreeMap<>(lease.heads()),
                    new TreeMap<>(lease.estimates())));
    new TreeMap<>(facts.consultations())
        .forEach((key, one) -> print.add(key, one.version(), new TreeMap<>(one.file().stages())));
    print.sums(standing.onAccount());
    print.sums(standing.billed());
    new TreeMap<>(facts.assisted()).forEach((key, asked) -> print.add(key, asked));
    new TreeMap<>(facts.defects()).forEach((key, asked) -> print.add(key, asked));
    new TreeSet<>(standing.policy().signedOff())
        .stream().filter(rule -> rule.startsWith("lease.")).forEach(print::add);
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private <K extends Comparable<K>> void sums(Map<K, Money> sums) {
    new TreeMap<>(sums).forEach((key, sum) -> add(key, sum.pence()));
  }

  private void add(Object... parts) {
    for (var part : parts) {
      digest.update((part + "\u001f").getBytes(StandardCharsets.UTF_8));
    }
  }
}
