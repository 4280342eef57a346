/** How much one person, one school and one day may ask of the service, and what it may cost. */
@NullMarked
package id.guruonline.conversation.limit;

import org.jspecify.annotations.NullMarked;
