/// Second-person rules: who may approve what, and when a request lapses.
@NullMarked
package evenkeel.core.approval;

import org.jspecify.annotations.NullMarked;
