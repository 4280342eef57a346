/**
 * What happens before somebody is somebody: strangers, codes of classes and of people, phone
 * numbers that prove who somebody is, and who is let in by them.
 */
@NullMarked
package id.guruonline.conversation.door;

import org.jspecify.annotations.NullMarked;
