/** What the tests of several rooms and modules begin with. */
@NullMarked
package id.guruonline.conversation.testing;

import org.jspecify.annotations.NullMarked;
