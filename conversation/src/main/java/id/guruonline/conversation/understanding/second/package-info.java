/** A second reader, taught by the corpus: it knows no rule, and makes doubt where it disagrees. */
@NullMarked
package id.guruonline.conversation.understanding.second;

import org.jspecify.annotations.NullMarked;
