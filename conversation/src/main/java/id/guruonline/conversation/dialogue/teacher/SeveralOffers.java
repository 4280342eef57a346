package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.CancelWord;
import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Parts;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.state.OfferRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers to several open offers: a yes to one and a no to another in one message, and which of
 * those that were listed is meant.
 */
final class SeveralOffers {

    /**
     * "2", "yang kedua", "yg atas", "the last one"; "yang satu lagi" and "yang dua itu" are no
     * places.
     */
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?<marked>\\b(?:nomor|nomer|no|yang|yg|offer|number|the)\\.?\\s*)?"
                            + "\\b(?:ke\\s?-?\\s?)?"
                            + "(?:(?<p1>1|satu|pertama|atas|first)|(?<p2>2|dua|kedua|second)"
                            + "|(?<p3>3|tiga|ketiga|third)|(?<p4>4|empat|keempat|fourth)"
                            + "|(?<p5>5|lima|kelima|fifth)|(?<last>terakhir|bawah|last|bottom))"
                            + "\\b(?!\\s*-|[.:]\\d|\\s+(?:lagi|itu)\\b)(?:\\s+one\\b)?",
                    Pattern.CASE_INSENSITIVE);

    /** "satu saja" and "mau 1" say how many, not which. */
    private static final Pattern HOW_MANY =
            Pattern.compile(
                    "\\b(?:mau|ambil|minta)\\s+(?:\\d|satu|dua|tiga|empat|lima)\\b"
                            + "|^\\W*(?:\\d|satu|dua|tiga|empat|lima)\\s+(?:saja|aja|sj)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "bisa, kecuali yang tanggal 9": what follows is not meant. */
    private static final Pattern EXCEPT =
            Pattern.compile("\\b(?:kecuali|selain|except|apart from)\\b", Pattern.CASE_INSENSITIVE);

    /** "cuma bisa satu", "tidak bisa semua", "sebagian saja". */
    private static final Pattern SOME =
            Pattern.compile(
                    "\\b(?:tidak|tdk|tak|ga|gak|nggak|ngga|enggak|bukan|not|cannot|can't|cant)"
                            + "\\s+(?:\\w+\\s+){0,2}(?:semua|semuanya|smua|all)\\b"
                            + "|\\b(?:cuma|cuman|cm|hanya|hny|only|sebagian|beberapa|pilih|choose|some)\\b"
                            + "|\\bbisanya\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "gak ada yang bisa", "none of them". */
    private static final Pattern NONE =
            Pattern.compile(
                    "\\W*(?:(?:maaf|mohon maaf|sorry)\\W+)?"
                            + "(?:(?:tidak|tdk|tak|ga|gak|nggak|ngga)\\s+ada\\s+yang\\s+(?:bisa|bs|sanggup)"
                            + "|none(?:\\s+of\\s+(?:them|these))?)\\W*(?:(?:bu|pak|kak|maaf|sorry)\\W*)?",
                    Pattern.CASE_INSENSITIVE);

    /** What says no more than that all are taken. */
    private static final Set<AnswerKind> TAKING =
            Set.of(AnswerKind.ALL, AnswerKind.YES, AnswerKind.READY);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Longer messages say more than a name. */
    private static final int BRIEF = 4;

    private final OffersMade offers;

    SeveralOffers(OffersMade offers) {
        this.offers = offers;
    }

    /**
     * Yes to one and no to the others that are named; empty where the message does not say both of
     * different ones, or says anything more, which may be a condition.
     */
    Optional<Command> findEach(TeacherTyped.Said said, List<OfferRef> open) {
        boolean own = !said.what().answered().equals(Answered.NOTHING); // nobody else's words
        List<String> parts = open.size() < 2 || !own ? List.of() : Parts.of(said.text());
        List<OfferRef> accepted = new ArrayList<>();
        List<OfferRef> declined = new ArrayList<>();
        for (String part : parts) {
            Understood alone = said.alone(part);
            List<OfferRef> meant = offers.listMeant(open, alone, part);
            boolean bare = isBareNo(alone);
            boolean yes = alone.intent() == Intent.Answer.ACCEPT;
            boolean no = bare || alone.intent() == Intent.Answer.DECLINE;
            no |= alone.intent() == Intent.Answer.CANCEL;
            if (!yes && !no && isCourtesy(alone)) {
                continue;
            }
            boolean some = !meant.isEmpty() && meant.size() < open.size();
            if ((!yes && !no) || (alone.asks() && !bare) || !some) {
                return Optional.empty();
            }
            (yes ? accepted : declined).addAll(meant);
        }
        boolean different = declined.stream().noneMatch(accepted::contains);
        return accepted.size() == 1 && !declined.isEmpty() && different
                ? Optional.of(new TeacherCommand.AnswerEach(accepted.getFirst(), declined))
                : Optional.empty();
    }

    /** "yang 6A tidak", which is no sentence but beside "yang 5A bisa". */
    private static boolean isBareNo(Understood part) {
        Answered answered = part.answered();
        return part.intent() == Intent.Talk.UNSURE
                && answered.whole()
                && answered.phrases().equals(List.of(Set.of(AnswerKind.NO)));
    }

    /** "makasih infonya", "maaf ya pak": binds nobody to anything. */
    private static boolean isCourtesy(Understood part) {
        boolean polite =
                part.intent() == Intent.Talk.THANKS || part.intent() == Intent.Talk.GREETING;
        boolean small = part.answered().whole() && part.answered().phrases().isEmpty();
        return ((polite && !part.asks()) || small)
                && (part.detail() == null || part.detail() == Detail.THANKS)
                && !TeacherTyped.isNamed(part);
    }

    /**
     * All but some. With a yes the others are left, with a no the excepted ones; one answer takes
     * one, so which of several is asked, and a single one is asked about.
     */
    Optional<Command> findAllBut(TeacherTyped.Said said, List<OfferRef> open) {
        Matcher except = EXCEPT.matcher(said.text());
        if (open.size() < 2 || !except.find()) {
            return Optional.empty();
        }
        String excepted = said.text().substring(except.end());
        List<OfferRef> out = offers.listMeant(open, said.alone(excepted), excepted);
        boolean some = !out.isEmpty() && out.size() < open.size();
        List<OfferRef> in = open.stream().filter(ref -> !out.contains(ref)).toList();
        return switch (said.wanted()) {
            case Intent.Answer.ACCEPT -> Optional.of(ask(some ? in : open));
            case Intent.Answer.DECLINE, Intent.Answer.CANCEL -> Optional.of(ask(some ? out : open));
            case Intent.Talk.UNSURE -> some ? Optional.of(ask(in)) : Optional.empty();
            case Intent.Teaching _, Intent.Talk _ -> Optional.empty();
        };
    }

    private static Command ask(List<OfferRef> refs) {
        return refs.size() == 1
                ? new TeacherCommand.Explain(refs.getFirst(), TeacherCommand.Question.SURE)
                : new TeacherCommand.AskWhichOffer(refs);
    }

    /**
     * "tidak keduanya", and "dua-duanya", of which each is taken by itself unless they came
     * together.
     */
    Optional<Command> findAll(TeacherTyped.Said said, List<OfferRef> open) {
        if (open.size() < 2) {
            return Optional.empty();
        }
        boolean together = offers.areTogether(open);
        if (together && NONE.matcher(said.text()).matches()) {
            return Optional.of(new TeacherCommand.Decline(open));
        }
        if (together && SOME.matcher(said.text()).find() && !TeacherTyped.isNamed(said.what())) {
            return Optional.of(new TeacherCommand.AskWhichOffer(open));
        }
        Answered answered = said.what().answered();
        boolean place = PLACE.matcher(said.text()).find(); // "bisa yang kedua" is not both
        if (place || !answered.whole() || !answered.says(AnswerKind.ALL)) {
            return Optional.empty();
        }
        if (said.wanted() == Intent.Answer.DECLINE) {
            return Optional.of(new TeacherCommand.Decline(open));
        }
        boolean surely = answered.phrases().stream().allMatch(TAKING::containsAll);
        return Optional.of(
                together && surely
                        ? new TeacherCommand.AcceptAll(open)
                        : new TeacherCommand.AskWhichOffer(open));
    }

    /** "yang tanggal 25 saja", of those that came together. */
    Optional<Command> findNamed(TeacherTyped.Said said, List<OfferRef> open) {
        Understood what = said.what();
        boolean merely =
                what.answered().whole()
                        && what.answered().phrases().isEmpty()
                        && TeacherTyped.isNamed(what)
                        && !said.text().contains("?")
                        && !CancelWord.isIn(said.text())
                        && words(said.text()) <= BRIEF;
        if (!merely || !offers.areTogether(open)) {
            return Optional.empty();
        }
        List<OfferRef> meant = offers.listMeant(open, what, said.text());
        return meant.size() == 1 ? Optional.of(new TeacherCommand.Accept(meant)) : Optional.empty();
    }

    /** What a yes, a no or a mere name says to the list of them that was shown last. */
    Optional<Command> findListed(TeacherTyped.Said said, List<OfferRef> open) {
        List<OfferRef> shown =
                listed(said.input()).stream().flatMap(data -> find(said, data).stream()).toList();
        List<OfferRef> listed = shown.stream().filter(open::contains).toList();
        if (listed.size() < 2) {
            return Optional.empty();
        }
        List<OfferRef> meant = offers.listMeant(listed, said.what(), said.text());
        if (meant.size() != 1) {
            meant = placed(shown, said).filter(open::contains).stream().toList();
        }
        if (meant.isEmpty()) {
            boolean no = said.wanted() == Intent.Answer.DECLINE && !said.what().asks();
            return no ? Optional.empty() : Optional.of(new TeacherCommand.AskWhichOffer(listed));
        }
        return answer(said, meant);
    }

    private static Optional<Command> answer(TeacherTyped.Said said, List<OfferRef> meant) {
        boolean sure = !said.what().asks() || isNaming(said);
        boolean takes = said.wanted() == Intent.Answer.ACCEPT || isNaming(said);
        if (said.what().number() != null) {
            return Optional.of(new TeacherCommand.Accept(meant)); // "yang kedua"
        }
        if (said.wanted() == Intent.Answer.DECLINE || said.wanted() == Intent.Answer.CANCEL) {
            return Optional.of(new TeacherCommand.Decline(meant));
        }
        return Optional.of(
                takes && sure
                        ? new TeacherCommand.Accept(meant)
                        : new TeacherCommand.Explain(
                                meant.getFirst(), TeacherCommand.Question.SURE));
    }

    /** "yang di SMP" to "which one?" is an answer, whatever it would be else. */
    private static boolean isNaming(TeacherTyped.Said said) {
        return !said.what().answered().equals(Answered.NOTHING)
                && said.wanted() == Intent.Talk.UNSURE
                && said.what().detail() == null
                && !said.text().contains("?")
                && words(said.text()) <= BRIEF;
    }

    /**
     * By its place in the list, where nothing but that is said, and yes or no: another number may
     * be of a class, a school or how many can be taken.
     *
     * @param shown as it was, with those that are not open any more
     */
    private Optional<OfferRef> placed(List<OfferRef> shown, TeacherTyped.Said said) {
        Matcher place = PLACE.matcher(said.text());
        if (TeacherTyped.isNamed(said.what()) || !place.find()) {
            return Optional.empty();
        }
        int index = place.group("last") != null ? shown.size() : 0;
        for (int i = 1; i <= OfferReplies.LISTED; i++) {
            index = place.group("p" + i) != null ? i : index;
        }
        boolean marked = place.group("marked") != null;
        String rest = said.text().substring(0, place.start()) + said.text().substring(place.end());
        boolean only = said.what().number() != null && !HOW_MANY.matcher(said.text()).find();
        only |= marked && said.alone(rest).answered().whole();
        only |= words(rest) == 0;
        return only && !place.find() && index <= shown.size()
                ? Optional.of(shown.get(index - 1))
                : Optional.empty();
    }

    private static int words(String text) {
        return (int) BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).count();
    }

    private static List<ButtonData> listed(Input input) {
        return input.answerable().stream()
                .flatMap(button -> ButtonData.parse(button.data()).stream())
                .filter(data -> data.verb() == Verb.OfOffer.ACCEPT)
                .toList();
    }

    private Optional<OfferRef> find(TeacherTyped.Said said, ButtonData data) {
        return data.findNumber(1).flatMap(no -> offers.find(said.teacherId(), data.arg(0), no));
    }
}
