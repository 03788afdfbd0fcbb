package evenkeel.demo;

import java.util.List;

/// The tables of a package, with their columns and the money column that the manifest totals.
enum Table {
  PARTIES(
      "parties",
      "",
      "party_id,party_type,title,forename,middle_names,surname,organisation_name,date_of_birth,"
          + "date_of_death,nino,email,phone_mobile,phone_other,allow_sms,allow_email,"
          + "preferred_channel,language,format_need,company_number,source_updated_at"),
  PARTY_ADDRESSES(
      "party_addresses",
      "",
      "party_id,address_type,line_1,line_2,line_3,line_4,line_5,postcode,country,uprn,valid_from,"
          + "valid_to"),
  PROPERTIES(
      "properties",
      "",
      "property_ref,uprn,usrn,line_1,line_2,line_3,line_4,line_5,postcode,ct_band,ct_band_from,"
          + "void_from,estate_code,block_code,ward"),
  ACCOUNTS(
      "accounts",
      "balance",
      "account_ref,stream,fund_code,property_ref,status,opened_on,closed_on,payment_method,"
          + "payment_method_source_code,recovery_group,balance,in_recovery_stage"),
  ACCOUNT_PARTIES("account_parties", "", "account_ref,party_id,role,joint_and_several,from,to"),
  CHARGES(
      "charges",
      "amount",
      "charge_id,account_ref,charge_type,source_code,financial_year,period_start,period_end,amount,"
          + "bill_number,issued_on,due_on,legal_basis"),
  INSTALMENTS(
      "instalments",
      "amount",
      "plan_id,account_ref,plan_type,sequence,due_on,amount,paid_amount,plan_status,bill_number"),
  TRANSACTIONS(
      "transactions",
      "amount",
      "transaction_id,account_ref,charge_id,posted_at,effective_on,type,method,amount,"
          + "financial_year,narrative,external_reference,reverses_transaction_id,reason_code"),
  HOLDS(
      "holds",
      "",
      "hold_id,account_ref,party_id,hold_type,starts_on,ends_on,reference,note,bill_number,"
          + "disputed_amount"),
  MARKERS("markers", "", "marker_id,party_id,marker_type,starts_on,review_on,note"),
  RECOVERY_ACTIONS(
      "recovery_actions",
      "amount",
      "action_id,account_ref,action,source_code,action_on,amount,costs,hearing_on,court,order_ref,"
          + "status,third_party_ref,bill_number"),
  HB_OVERPAYMENTS(
      "hb_overpayments",
      "",
      "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,gross,"
          + "classification,recoverable,recovery_route,weekly_rate,appeal_open,"
          + "underlying_entitlement,appeal_decided_on,appeal_outcome,award_on,changed_on,change,"
          + "recoverable_on,liable_on,notice_lacks,fraud_outcome"),
  OVERPAYMENT_LIABILITIES(
      "overpayment_liabilities",
      "amount",
      "invoice_no,party_id,capacity,basis,amount,chosen,notified_on,appeal_open,"
          + "appeal_decided_on,notice_lacks"),
  LEASES(
      "leases",
      "",
      "lease_id,account_ref,property_ref,lease_start,term_years,title_number,ground_rent,"
          + "service_charge_year_end,mortgagee_party_id,lease_landlord,lease_leaseholders,"
          + "assigned_on"),
  DEMANDS(
      "demands",
      "",
      "charge_id,account_ref,landlord_named,notices_address,summary,clause,in_lease,as_lease_says,"
          + "oldest_cost_on,newest_cost_on,consultation,consulted_over,consultation_ref,"
          + "rent_notice,rent_notice_on,rent_notice_pay_on,rent_notice_form,loan_told"),
  LEASE_TERMS(
      "lease_terms",
      "",
      "lease_id,apportionment,on_account,due_days,works_separately,improvements,sinking_fund,"
          + "management_percent,interest_clause,costs_clause,reserved_as_rent,notice_clause,"
          + "credit_rule,right_to_buy_granted,main_home,sublet"),
  LEASE_HEADS("lease_heads", "", "lease_id,head,clause"),
  COST_NODES("cost_nodes", "", "node_id,parent_node_id,level,name,weights_total"),
  COST_UNITS("cost_units", "", "unit_id,node_id,property_ref,lease_id"),
  UNIT_WEIGHTS("unit_weights", "", "unit_id,node_id,weight,valid_from,valid_to"),
  CONSULTATIONS("consultations", "", "consultation_id,schedule,subject,dispensed_on,tribunal_ref"),
  CONSULTATION_STAGES("consultation_stages", "", "consultation_id,stage,given_on,ends_on"),
  COSTS(
      "costs",
      "amount",
      "cost_id,node_id,head,financial_year,basis,kind,amount,recovered,supplier,invoice_number,"
          + "invoice_received_on,paid_on,major_works,agreement,consultation_id,notice_item,"
          + "assistance,variance_reason"),
  FUNDS("funds", "amount", "fund_entry_id,node_id,financial_year,kind,amount");

  private final String file;
  private final String money;
  private final List<String> columns;

  Table(String file, String money, String columns) {
    this.file = file;
    this.money = money;
    this.columns = List.of(columns.split(",", -1));
  }

  /// The file's name without `.csv`.
  String file() {
    return file;
  }

  /// The column that the manifest totals; empty when there is none.
  String money() {
    return money;
  }

  List<String> columns() {
    return columns;
  }
}
