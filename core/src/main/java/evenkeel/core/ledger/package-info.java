/// Double-entry arithmetic: entries that balance and are never changed.
@NullMarked
package evenkeel.core.ledger;

import org.jspecify.annotations.NullMarked;
