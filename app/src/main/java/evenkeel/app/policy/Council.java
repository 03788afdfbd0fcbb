package evenkeel.app.policy;

import evenkeel.core.calendar.Nation;
import java.util.List;

/// The authority that works here, as letters and pages name it.
///
/// @param onsCode its code in official statistics; an extract of another authority is refused
/// @param address return address, a line each, the postcode last
/// @param payOnline web address where a person pays
/// @param payPhone telephone number where a person pays
/// @param debtAdvice a sentence that names free, independent advice
public record Council(
    String name,
    Nation nation,
    String onsCode,
    List<String> address,
    String telephone,
    String email,
    String website,
    String payOnline,
    String payPhone,
    String debtAdvice) {

  public Council {
    address = List.copyOf(address);
  }
}
