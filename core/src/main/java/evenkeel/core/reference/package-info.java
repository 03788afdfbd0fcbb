/// Payment references and their check digits.
@NullMarked
package evenkeel.core.reference;

import org.jspecify.annotations.NullMarked;
