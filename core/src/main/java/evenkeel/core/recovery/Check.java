package evenkeel.core.recovery;

import evenkeel.core.law.Citation;
import org.jspecify.annotations.Nullable;

/// One thing that must hold for a notice to be lawful, and what was found.
///
/// @param code names the check, for counting and for saying which fact changed
/// @param question what was asked, answered yes when it passed
/// @param found the facts, in a sentence
public record Check(
    String code, String question, boolean passed, String found, @Nullable Citation citation) {}
