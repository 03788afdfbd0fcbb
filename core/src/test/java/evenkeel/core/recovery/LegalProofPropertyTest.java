package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.ForAll;
import evenkeel.core.LawOnFile;
import evenkeel.core.law.Rulebook;
import java.util.EnumMap;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class LegalProofPropertyTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  @Test
  void whatever_the_engine_would_take_is_proven_without_it() {
    var proven = new EnumMap<StepKind, Integer>(StepKind.class);
    var states = EnumSet.noneOf(State.class);
    ForAll.cases(
        1000,
        random -> {
          var any = new AnyDebt(random);
          any.live(
              RULEBOOK,
              (s, decision) -> {
                states.add(decision.state());
                prove(s, decision, any, proven);
              });
        });

    assertThat(proven.keySet())
        .containsExactlyInAnyOrder(
            StepKind.REMINDER_1, StepKind.REMINDER_2, StepKind.FINAL_NOTICE, StepKind.COMPLAINT);
    assertThat(proven.values()).allMatch(count -> count > 50);
    assertThat(states).containsExactlyInAnyOrder(State.values());
  }

  private static void prove(
      Situation s, Decision decision, AnyDebt any, EnumMap<StepKind, Integer> proven) {
    assertThat(decision.because()).isNotEmpty();
    assertThat(decision.wouldChange()).isNotEmpty();
    assertThat(decision.lookAgain()).isAfter(s.evening());
    var law = RULEBOOK.on(s.issueOn(), s.nation());
    var proof =
        switch (decision) {
          case Decision.Take take ->
              LegalProof.of(take.step(), take.issueOn(), take.amount(), s, law, any.policy);
          case Decision.Refer refer
              when refer.because().getFirst().code().equals("ready-for-complaint") ->
              LegalProof.of(refer.step(), s.issueOn(), refer.amount(), s, law, any.policy);
          case Decision.Refer _,
              Decision.Wait _,
              Decision.Stopped _,
              Decision.OnPlan _,
              Decision.NothingDue _ ->
              null;
        };
    if (proof != null) {
      assertThat(proof.failures()).as(() -> s + " " + decision).isEmpty();
      proven.merge(proof.step(), 1, Integer::sum);
    }
  }
}
