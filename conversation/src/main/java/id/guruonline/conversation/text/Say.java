package id.guruonline.conversation.text;

import java.util.List;

/**
 * One sentence the service can say. Each is a record whose components are the placeholders of its
 * text, save those that only its buttons need; the text stands under the record's name in {@code
 * say_id.properties} and {@code say_en.properties}.
 */
public sealed interface Say extends Phrase
        permits CommonSay,
                OperatorSay,
                TeacherSay,
                PassingSay,
                BellSay,
                TimetableSay,
                AbsenceSay,
                ChildSay,
                TicketSay,
                PupilSay,
                OfficeSay {

    /** Whether it says that somebody was not understood. */
    default boolean isLost() {
        return false;
    }

    /** The answers that can be tapped, at most 10; none unless the record says so. */
    default List<Choice> choices() {
        return List.of();
    }
}
