package id.guruonline.conversation.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a button asks for: the first word of its data. Each kind says what follows it. */
public sealed interface Verb {

    /** All of them; no two have the same word. */
    static List<Verb> list() {
        return Stream.<Verb[]>of(
                        OfDraft.values(),
                        OfCard.values(),
                        OfOrder.values(),
                        OfOffer.values(),
                        OfLesson.values(),
                        OfStars.values(),
                        Anytime.values())
                .flatMap(Stream::of)
                .toList();
    }

    String name();

    /** As data begins with it. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A slot of an order in the making: draft id, value. */
    enum OfDraft implements Verb {
        SUBJECT,
        CLASS,
        DATE,
        START,
        END,
        WEEKS
    }

    /** A card: card id. */
    enum OfCard implements Verb {
        SEND,
        EDIT,
        DROP,
        KNOWINGLY,
        SURE,
        EDIT_SUBJECT,
        EDIT_CLASS,
        EDIT_DATE,
        EDIT_TIME
    }

    /** An operator's order: order id; those about a teacher's coming: teacher id. */
    enum OfOrder implements Verb {
        SHOW,
        CANCEL,
        CANCEL_SURELY,
        CHANGE,
        HERE,
        LATE,
        ABSENT,
        ABSENT_SURELY
    }

    /** An offer: order id, number. */
    enum OfOffer implements Verb {
        ACCEPT,
        DECLINE
    }

    /** A teacher's lesson: order id. */
    enum OfLesson implements Verb {
        LEAVE,
        LEAVE_SURELY,
        LEFT_HOME,
        NOT_YET,
        ARRIVED
    }

    /** Stars: order id, number. */
    enum OfStars implements Verb {
        RATE
    }

    /** Nothing in particular. */
    enum Anytime implements Verb {
        KEEP,
        ORDER,
        STATUS,
        SCHEDULE,
        HELP,
        RESUME,
        LANGUAGE,
        /** {@link id.guruonline.conversation.message.Button#SHARE_CONTACT}. */
        CONTACT,
        /** Agreeing to join a class: its code. */
        JOIN,
        /** Not agreeing to it. */
        REFUSE,
        /** Letting somebody in: the id that person would get. */
        INVITE
    }
}
