package evenkeel.app.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a source now says of a person or an organisation.
///
/// @param kind person, organisation or estate
/// @param formatNeed `standard`, `large_print` and so on
public record Party(
    long id,
    long person,
    String kind,
    String name,
    @Nullable LocalDate born,
    @Nullable LocalDate died,
    @Nullable String email,
    @Nullable String mobile,
    @Nullable String phone,
    @Nullable String channel,
    String language,
    String formatNeed,
    String source,
    String sourceKey) {}
