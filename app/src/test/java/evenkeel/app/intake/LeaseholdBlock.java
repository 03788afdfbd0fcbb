package evenkeel.app.intake;

import java.util.UUID;

/// A block of three dwellings, of which leaseholders hold two and the council one, as files tell of
/// it: weights of 5, 6 and 7, £900 estimated for cleaning and £1,000 spent.
final class LeaseholdBlock {

  static final String COST =
      "cost_id,node_id,head,financial_year,basis,kind,amount,supplier,invoice_number,"
          + "invoice_received_on,major_works,consultation_id,variance_reason";
  static final String CLEANING =
      "A1,B1,cleaning,2025-26,actual,service,1000.00,Clean Co,77,2025-06-01,,,Wages rose";

  private LeaseholdBlock() {}

  static Package full() {
    return Package.oneHousehold()
        .more("accounts", "LH1,leasehold,R1,open,250.00", "LH2,leasehold,R1,open,300.00")
        .more("account_parties", "LH1,P1,lessee", "LH2,P1,lessee")
        .rows(
            "charges",
            "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,due_on",
            "E1,LH1,service_charge_estimate,2025-26,250.00,E25-1,2025-03-10,2025-10-01",
            "E2,LH2,service_charge_estimate,2025-26,300.00,E25-2,2025-03-10,2025-10-01",
            "G1,LH1,ground_rent,2025-26,10.00,G25-1,2025-03-10,2025-10-01",
            "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10,")
        .rows(
            "leases",
            "lease_id,account_ref,property_ref,lease_start,service_charge_year_end",
            "L1,LH1,R1,1988-03-25,03-31",
            "L2,LH2,R1,1988-03-25,03-31")
        .rows(
            "lease_terms",
            "lease_id,apportionment,on_account,due_days,works_separately,improvements,"
                + "sinking_fund,management_percent",
            "L1,rooms,true,04-01 10-01,true,true,true,10",
            "L2,rooms,true,28-days,true,true,false,10")
        .rows("lease_heads", "lease_id,head,clause", heads())
        .rows(
            "cost_nodes",
            "node_id,parent_node_id,level,name,weights_total",
            "BO,,borough,Testford,",
            "B1,BO,block,Elm House,18")
        .rows("cost_units", "unit_id,node_id,lease_id", "U1,B1,L1", "U2,B1,L2", "U3,B1,")
        .rows(
            "unit_weights",
            "unit_id,node_id,weight,valid_from,valid_to",
            "U1,B1,5,2000-04-01,",
            "U2,B1,6,2000-04-01,",
            "U3,B1,7,2000-04-01,")
        .rows(
            "consultations",
            "consultation_id,schedule,subject,dispensed_on,tribunal_ref",
            "S20,4-2,Windows,,")
        .rows(
            "consultation_stages",
            "consultation_id,stage,given_on,ends_on",
            "S20,intention,2025-05-01,2025-05-30",
            "S20,proposal,2025-07-01,2025-07-30")
        .rows(
            "costs",
            COST,
            "X1,B1,cleaning,2025-26,estimate,service,900.00,,,,,,",
            CLEANING,
            "W1,B1,roof,2025-26,actual,repair,9000.00,Roof Co,5,2025-09-01,true,,",
            "W2,B1,windows,2025-26,actual,repair,1800.00,Glass Co,6,2025-10-01,true,S20,",
            "E26,B1,cleaning,2026-27,estimate,service,1080.00,,,,,,",
            "F26,B1,fund,2026-27,estimate,sinking_fund,180.00,,,,,,");
  }

  private static String[] heads() {
    return java.util.stream.Stream.of("L1", "L2")
        .flatMap(
            lease ->
                java.util.stream.Stream.of("cleaning", "roof", "windows", "fund", "insurance")
                    .map(head -> lease + "," + head + ",Schedule 4 paragraph 2"))
        .toArray(String[]::new);
  }

  /// A delta with these costs, on a day of November 2026.
  static Package costs(UUID previous, int day, String... costs) {
    return Package.delta(previous).asAt("2026-11-" + day + "T18:00:00Z").rows("costs", COST, costs);
  }
}
