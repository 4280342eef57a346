package id.guruonline.conversation.understanding;

/** What a school's operator wants. */
final class OperatorIntents {

    private OperatorIntents() {}

    static Taken of(Heard heard) {
        return switch (heard.awaited()) {
            case SUBJECT, CLASS, DATE, TIME, END -> answer(heard);
            case CONFIRMATION, OFFER -> confirmation(heard);
            case NOTHING, ORDER_CHOICE, STARS -> free(heard);
        };
    }

    /** An answer that fills a slot goes on with the order. */
    private static Taken answer(Heard heard) {
        Taken free = free(heard);
        boolean unclear = free.intent() == Intent.UNSURE || free.intent() == Intent.GREETING;
        return unclear && heard.slots().given() > 0 ? Taken.as(Intent.ORDER) : free;
    }

    private static Taken confirmation(Heard heard) {
        Signals signals = heard.signals();
        if (signals.has(Signal.CHANGE)
                || (heard.slots().given() > 0 && !signals.has(Signal.NEED))) {
            return Taken.as(Intent.CHANGE);
        }
        if (signals.has(Signal.CANCEL)) {
            return Taken.as(Intent.DECLINE);
        }
        if (signals.has(Signal.NO) || signals.thumbs() < 0) {
            return Taken.as(Intent.DECLINE);
        }
        if (signals.hasAny(Signal.YES, Signal.FRIENDLY) || signals.thumbs() > 0) {
            return signals.asks() ? Taken.unsure(Detail.QUESTION_OTHER) : Taken.as(Intent.ACCEPT);
        }
        return free(heard);
    }

    private static Taken free(Heard heard) {
        Signals signals = heard.signals();
        Slots slots = heard.slots();
        boolean order = isOrder(heard);
        if (signals.has(Signal.CANCEL) && !order) {
            return Taken.as(Intent.CANCEL);
        }
        if (signals.has(Signal.NO_SHOW) && !order) {
            return Taken.as(Intent.NO_SHOW);
        }
        if (signals.has(Signal.STATUS) && !order) {
            return Taken.as(Intent.STATUS);
        }
        if (signals.has(Signal.ATTEND) && !order) {
            return signals.asks() ? Taken.as(Intent.STATUS) : Taken.as(Intent.CONFIRM_ATTENDANCE);
        }
        if (signals.has(Signal.REPEAT) && slots.subject() == null) {
            return Taken.as(Intent.REPEAT);
        }
        if (signals.has(Signal.CHANGE) && !order) {
            return Taken.as(Intent.CHANGE);
        }
        if (signals.has(Signal.HOWTO) && slots.given() == 0) {
            return Taken.as(Intent.HELP);
        }
        if (order || slots.given() >= 2 || signals.has(Signal.NEED)) {
            return new Taken(Intent.ORDER, slots.days().endless() ? Detail.ENDLESS_SERIES : null);
        }
        Taken common = heard.common();
        if (common != null) {
            return common;
        }
        return slots.given() == 0 ? answerOrUnsure(heard) : Taken.unsure(heard.question());
    }

    private static Taken answerOrUnsure(Heard heard) {
        Signals signals = heard.signals();
        if (heard.question() != null) {
            return Taken.unsure(heard.question());
        }
        boolean brief = signals.words() <= 4;
        if ((brief && signals.has(Signal.NO)) || signals.thumbs() < 0) {
            return Taken.as(Intent.DECLINE);
        }
        return (brief && signals.has(Signal.YES)) || signals.thumbs() > 0
                ? Taken.as(Intent.ACCEPT)
                : Taken.unsure(null);
    }

    private static boolean isOrder(Heard heard) {
        Slots slots = heard.slots();
        boolean what = slots.subject() != null || slots.grade() != null;
        return heard.has(Signal.NEED) && what;
    }
}
