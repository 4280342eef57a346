package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.Parts;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.AnswerKind;
import id.guruonline.conversation.understanding.meaning.Answered;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.state.OfferRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers to several open offers: a yes to one and a no to another in one message, and which of
 * those that were listed is meant.
 */
final class SeveralOffers {

    /** "2", "yang kedua", "yg atas", "the last one". */
    private static final Pattern PLACE =
            Pattern.compile(
                    "\\b(?:(?<first>1|satu|pertama|atas|first)|(?<second>2|dua|kedua|second)"
                            + "|(?<third>3|tiga|ketiga|third)|(?<last>terakhir|bawah|last|bottom))"
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "both": more than one of them. */
    private static final Pattern NUMBER_OF =
            Pattern.compile("\\b(?:dua ?-?2|2 ?-?2|dua ?-? ?dua)", Pattern.CASE_INSENSITIVE);

    /** "bisa, kecuali yang tanggal 9": what follows is not meant. */
    private static final Pattern EXCEPT =
            Pattern.compile("\\b(?:kecuali|selain|except|apart from)\\b", Pattern.CASE_INSENSITIVE);

    /** Longer messages choose nothing by a place alone. */
    private static final int BRIEF = 8;

    private final OffersMade offers;

    SeveralOffers(OffersMade offers) {
        this.offers = offers;
    }

    /**
     * Yes to one and no to the others that are named; empty where the message does not say both of
     * different ones, plainly.
     */
    Optional<Command> findEach(TeacherTyped.Said said, List<OfferRef> open) {
        boolean own = !said.what().answered().equals(Answered.NOTHING); // nobody else's words
        List<String> parts = open.size() < 2 || !own ? List.of() : Parts.of(said.text());
        List<OfferRef> accepted = new ArrayList<>();
        List<OfferRef> declined = new ArrayList<>();
        for (String part : parts) {
            Understood alone = said.alone(part);
            List<OfferRef> meant = offers.listMeant(open, alone, part);
            boolean yes = alone.intent() == Intent.Answer.ACCEPT;
            boolean no = alone.intent() == Intent.Answer.DECLINE;
            no |= alone.intent() == Intent.Answer.CANCEL;
            if (!yes && !no) {
                continue;
            }
            if (alone.asks() || meant.isEmpty() || meant.size() == open.size()) {
                return Optional.empty();
            }
            (yes ? accepted : declined).addAll(meant);
        }
        boolean both = accepted.size() == 1 && !declined.isEmpty();
        return both && declined.stream().noneMatch(accepted::contains)
                ? Optional.of(new TeacherCommand.AnswerEach(accepted.getFirst(), declined))
                : Optional.empty();
    }

    /** All but some: which of the others is asked, since one answer takes one. */
    Optional<Command> findAllBut(TeacherTyped.Said said, List<OfferRef> open) {
        Matcher except = EXCEPT.matcher(said.text());
        if (open.size() < 2 || !except.find()) {
            return Optional.empty();
        }
        String excepted = said.text().substring(except.end());
        List<OfferRef> not = offers.listMeant(open, said.alone(excepted), excepted);
        List<OfferRef> left = open.stream().filter(ref -> !not.contains(ref)).toList();
        return Optional.of(new TeacherCommand.AskWhichOffer(left.isEmpty() ? open : left));
    }

    /** "tidak keduanya", and "dua-duanya", of which each is taken by itself. */
    Optional<Command> findAll(TeacherTyped.Said said, List<OfferRef> open) {
        Answered answered = said.what().answered();
        boolean place = said.what().number() != null; // "yang kedua" is not both
        boolean all = !place && answered.whole() && answered.says(AnswerKind.ALL);
        if (open.size() < 2 || !all) {
            return Optional.empty();
        }
        return Optional.of(
                said.wanted() == Intent.Answer.DECLINE
                        ? new TeacherCommand.Decline(open)
                        : new TeacherCommand.AskWhichOffer(open));
    }

    /** What a yes, a no or a mere name says to the list of them that was shown last. */
    Optional<Command> findListed(TeacherTyped.Said said, List<OfferRef> open) {
        List<OfferRef> listed =
                listed(said.input()).stream()
                        .flatMap(data -> find(said, data).stream())
                        .filter(open::contains)
                        .toList();
        if (listed.size() < 2) {
            return Optional.empty();
        }
        List<OfferRef> meant = placed(listed, said);
        if (meant.isEmpty()) {
            meant = offers.listMeant(listed, said.what(), said.text());
        }
        if (meant.size() != 1) {
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
                && words(said.text()) <= BRIEF / 2;
    }

    private static List<OfferRef> placed(List<OfferRef> listed, TeacherTyped.Said said) {
        boolean own = said.what().className() != null || said.what().start() != null;
        Matcher place = PLACE.matcher(NUMBER_OF.matcher(said.text()).replaceAll(" "));
        if (own || said.what().date() != null || words(said.text()) > BRIEF || !place.find()) {
            return List.of();
        }
        int last = listed.size() - 1;
        int index = place.group("last") != null ? last : place.group("third") != null ? 2 : 0;
        index = place.group("second") != null ? 1 : index;
        return index > last || place.find() ? List.of() : List.of(listed.get(index));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
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
