/** A school's own timetable by chat: it is read, shown, saved and undone. */
@NullMarked
package id.guruonline.conversation.dialogue.operator.timetable;

import org.jspecify.annotations.NullMarked;
