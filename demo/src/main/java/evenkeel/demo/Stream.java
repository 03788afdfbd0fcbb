package evenkeel.demo;

/// What kind of debt an account holds, as the files spell it, and the fund that its money goes to.
enum Stream {
  COUNCIL_TAX("council_tax", "CTAX"),
  HB_OVERPAYMENT("hb_overpayment", "HBOP"),
  LEASEHOLD("leasehold", "LEAS");

  private final String key;
  private final String fund;

  Stream(String key, String fund) {
    this.key = key;
    this.fund = fund;
  }

  String key() {
    return key;
  }

  String fund() {
    return fund;
  }
}
