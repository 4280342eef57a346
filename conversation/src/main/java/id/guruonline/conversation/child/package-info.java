/**
 * A child in trouble: what is heard so, kept apart under seal, told at once to who looks after
 * children, and to nobody at the school.
 */
@NullMarked
package id.guruonline.conversation.child;

import org.jspecify.annotations.NullMarked;
