package evenkeel.core.lease;

import static evenkeel.core.lease.SampleDemands.LATER;
import static evenkeel.core.lease.SampleDemands.good;
import static evenkeel.core.lease.SampleDemands.weighed;
import static evenkeel.core.lease.SampleDemands.with;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.lease.Demand.Kind;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A demand for repairs must tell of the right to a loan: its sum is payable all the same, and no
/// letter of claim goes before.
class LoanToldTest {

  @Test
  void a_demand_for_repairs_that_does_not_tell_of_a_loan_is_payable_and_holds_up_the_claim() {
    var due = loan(Kind.WORKS, true, false, null);
    assertThat(due.payable()).isEqualTo(Money.ofPounds(1_000));
    assertThat(due.asks()).isEmpty();
    assertThat(due.beforeClaim())
        .extracting(DemandValidity.Ask::question)
        .containsExactly("The demand did not tell of the right to a loan: when was it told?");

    assertThat(loan(Kind.WORKS, true, true, null).beforeClaim()).isEmpty();
    assertThat(loan(Kind.WORKS, true, false, LATER).beforeClaim()).isEmpty();
    assertThat(loan(Kind.WORKS, true, false, LATER.plusDays(1)).beforeClaim()).hasSize(1);
    assertThat(loan(Kind.WORKS, false, null, null).beforeClaim()).isEmpty();
  }

  @Test
  void where_nobody_knows_whether_a_loan_had_to_be_told_works_alone_are_asked_about() {
    var right = new Demand.InLease(true, true, true, false);
    var works = with(unknownLoan(Kind.WORKS), right);

    assertThat(weighed(works).beforeClaim())
        .extracting(DemandValidity.Ask::question)
        .containsExactly(
            "Is it for repairs under a lease of the Right to Buy in its first ten years? Then it"
                + " must tell of the right to a loan.");
    assertThat(weighed(unknownLoan(Kind.WORKS)).beforeClaim()).as("not of that right").isEmpty();
    assertThat(weighed(with(unknownLoan(Kind.ACTUAL), right)).beforeClaim()).isEmpty();
  }

  private static DemandValidity loan(
      Kind kind, Boolean due, @Nullable Boolean told, @Nullable LocalDate on) {
    return weighed(SampleDemands.loan(good(kind), new Demand.Loan(due, told, on)));
  }

  private static Demand unknownLoan(Kind kind) {
    return SampleDemands.loan(good(kind), Demand.Loan.UNKNOWN);
  }
}
