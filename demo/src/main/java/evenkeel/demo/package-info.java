/// An invented council, written as intake files; the same at every run of one seed.
///
/// Beside forty named cases it has a crowd that is drawn by chance, so that what is published of
/// real councils comes out of it: `CalibrationTest` and `FunnelTest` hold both together for a whole
/// year of 20,000 accounts. What is only an estimate of practice is marked so.
///
/// | What | Aimed at | Whence |
/// |---|---|---|
/// | Bands | England's shares, within 1 point | Valuation Office Agency 2025 |
/// | Direct Debit | 65 to 80 % of accounts; 30 % of them pay in twelve | Wokingham, Rushcliffe |
/// | Direct Debit days | 1, 8, 15, 22 | estimate |
/// | Direct Debits unpaid | 1 to 2 %, more in January; codes 0, then 1, B, 5 | estimate |
/// | Collected in the year | 96.0 %, within 0.5 | England 2022-23 |
/// | Receipts by quarter | 28, 28, 28, 16 %, within 1 point | QRC4 of Lancashire 2024-25 |
/// | Reminders and final notices | 465 for 1,000 properties, within 10 % | Manchester 2024-25 |
/// | Summonses | 287 for 1,000 properties, within 15 % | Manchester 2024-25 |
/// | Liability orders | 39 to 76 for 1,000 | Wealden, Brighton and Hove 2017-18 |
/// | Cases with agents | 109 for 1,000 properties, within 10 % | Manchester 2024-25 |
/// | Older arrears | halve each year back, median £300 to £600, top 1 % over £6,000 | estimate |
/// | Written off in a year | 0.7 to 0.8 % of its charge | Hansard, August 2002 |
/// | Breathing spaces | 0.1 to 0.2 % of accounts | estimate |
/// | Vulnerable | 6 to 10 % of people in arrears | estimate |
/// | Debtors of more than one type | 15 to 25 % | estimate |
/// | Overpayments | 6 to 8 % of households, more among debtors; median £400 | estimate |
/// | Weekly deductions | at or under the year's maximum: £14.40 in 2026-27 | the law files |
/// | Leaseholders | 4 to 5 % of households, most in blocks; £1,200 to £2,500 a year | estimate |
/// | Major works | on 4 % of blocks, £5,000 to £40,000 a flat by its weight | estimate |
/// | Interpreter, large print, braille | 3 %, 0.3 %, 0.01 % | estimate |
///
/// Nothing is published on how often each cause of an overpayment, each way to recover it and each
/// habit of a leaseholder comes: those shares are assumed, as are the days on which invoices fall
/// due. Deductions from benefit are taken every four weeks, as benefit is paid.
///
/// Where the figures cannot all be met:
///
/// - **Summonses.** Manchester's figures belong to a hard city, 96 % to England as a whole. Both
///   hold only if most of those summonsed pay or agree to pay before the hearing; the orders then
///   lie between those of a shire and a city. Nobody is summonsed whose notice waits for an
///   officer's look, since the product sent them none: that is one in eight of those who default,
///   and why summonses stay some 10 % below Manchester's.
/// - **Agents.** So many cases cannot come from this year's orders alone: most are orders of years
///   before.
/// - **The rate to 0.05.** One council of 20,000 accounts drawn by chance is uncertain by more than
///   that; at several seeds the rate lay between 95.8 and 96.1 %.
/// - **Braille.** One person in 10,000 is three in such a council, so that only the order of
///   magnitude is asserted.
/// - **Welsh.** The council is in England: Welsh is asked for in one area, not by law.
@NullMarked
package evenkeel.demo;

import org.jspecify.annotations.NullMarked;
