/** Where everybody's dialogue begins: the junction from a person to their role's side. */
@NullMarked
package id.guruonline.conversation.junction;

import org.jspecify.annotations.NullMarked;
