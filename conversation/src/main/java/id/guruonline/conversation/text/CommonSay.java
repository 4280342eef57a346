package id.guruonline.conversation.text;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What anybody may be told. */
public sealed interface CommonSay extends Say {

    /** A photo or a voice message came. */
    record Unreadable() implements CommonSay {}

    /** A button that is of no use any more, or never was this person's. */
    record StaleButton() implements CommonSay {}

    record YouAreWelcome() implements CommonSay {}

    /** Said in the language it is about. */
    record LanguageChanged() implements CommonSay {}

    record AskLanguage() implements CommonSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.INDONESIAN, Verb.Anytime.LANGUAGE, Language.ID),
                    Choice.of(Label.Fixed.ENGLISH, Verb.Anytime.LANGUAGE, Language.EN));
        }
    }

    /** To somebody nobody let in, where no number of the office was set. */
    record Stranger() implements CommonSay {}

    /** To somebody nobody let in. */
    record StrangerWithOffice(String phone) implements CommonSay {}

    /** To somebody who may be registered, but is not known at this address; as {@link Stranger}. */
    record MayBeKnown() implements CommonSay {
        @Override
        public List<Choice> choices() {
            return SHOW_PHONE;
        }
    }

    /** As {@link MayBeKnown}. */
    record MayBeKnownWithOffice(String phone) implements CommonSay {
        @Override
        public List<Choice> choices() {
            return SHOW_PHONE;
        }
    }

    /** To somebody who may be registered, but does not show the number; as {@link Stranger}. */
    record NumberHidden() implements CommonSay {}

    /** As {@link NumberHidden}. */
    record NumberHiddenWithOffice(String phone) implements CommonSay {}

    /** The office keeps them out; what they wrote is kept. */
    record KeptOut() implements CommonSay {}

    /** As {@link KeptOut}, with the number to call. */
    record KeptOutAt(String phone) implements CommonSay {}

    /**
     * For which school is it?
     *
     * @param schools of the same roles, in the same order
     */
    record AskWhichSchool(List<String> personIds, List<String> schools) implements CommonSay {
        @Override
        public List<Choice> choices() {
            return IntStream.range(0, personIds.size())
                    .mapToObj(i ->
                            Choice.of(
                                    new Label.OfSchool(schools.get(i)),
                                    Verb.AtDoor.ROLE,
                                    personIds.get(i)))
                    .toList();
        }
    }

    /**
     * As what is it said?
     *
     * @param roles in the same order
     */
    record AskWhichRole(List<String> personIds, List<Role> roles) implements CommonSay {
        @Override
        public List<Choice> choices() {
            return IntStream.range(0, personIds.size())
                    .mapToObj(i ->
                            Choice.of(
                                    new Label.OfRole(roles.get(i)),
                                    Verb.AtDoor.ROLE,
                                    personIds.get(i)))
                    .toList();
        }
    }

    /**
     * Before being asked whether all shall be forgotten: nobody else orders for the school.
     *
     * @param orders how many are under way, which end with it
     */
    record ForgetEndsOrders(String school, int orders) implements CommonSay {}

    /** Before being asked that: nobody else at the office could let anybody in again. */
    record ForgetLeavesOfficeEmpty() implements CommonSay {}

    /** Shall all that is known of them be forgotten? */
    record AskForget() implements CommonSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.FORGET, Verb.AtDoor.FORGET),
                    Choice.of(Label.Fixed.KEEP, Verb.AtDoor.STAY));
        }
    }

    /** Being forgotten has begun. */
    record Forgotten() implements CommonSay {}

    record NothingForgotten() implements CommonSay {}

    /** The office locked their account just now. */
    record LockedNow() implements CommonSay {}

    /** One of their roles; what they are besides goes on. */
    record RoleLockedNow(Role role) implements CommonSay {}

    record UnlockedNow() implements CommonSay {}

    /** Of a teacher who gave back or missed lessons. */
    record PardonedNow() implements CommonSay {}

    record RemovedNow() implements CommonSay {}

    record RenamedNow(String name) implements CommonSay {}

    /** Their number is another from now on; told at the old address and the new one. */
    record RenumberedNow(String phone) implements CommonSay {}

    record AppointedNow(Role role) implements CommonSay {}

    /** After what a stranger is told: the next answer comes tomorrow, save to a code. */
    record LastForToday() implements CommonSay {}

    /** Who lets people in, and what to tell them, where no number of the office was set. */
    record OfficeInvites() implements CommonSay {}

    /** As {@link OfficeInvites}. */
    record OfficeInvitesAt(String phone) implements CommonSay {}

    /** The address is this person's from now on. */
    record Linked(String name) implements CommonSay {}

    /**
     * Somebody proved at a new address to be this person; told at all others.
     *
     * @param masked the address as far as its owner has to know it again
     */
    record NewAddress(String masked, String addressKey) implements CommonSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.NOT_ME, Verb.AtDoor.NOT_ME, addressKey));
        }
    }

    /** It was somebody else: the address is gone, and the person is locked. */
    record LinkDenied() implements CommonSay {}

    /** The same, of somebody whom nobody but themselves could unlock: the address is gone. */
    record LinkDeniedUnlocked() implements CommonSay {}

    /**
     * The addresses of the person.
     *
     * @param removable those of them that may be taken away from here
     * @param keys what names each of those
     */
    record Addresses(List<String> masked, List<String> removable, List<String> keys)
            implements CommonSay {
        @Override
        public List<Choice> choices() {
            return IntStream.range(0, Math.min(removable.size(), keys.size()))
                    .mapToObj(i ->
                            Choice.of(
                                    new Label.OfAddress(removable.get(i)),
                                    Verb.AtDoor.UNLINK,
                                    keys.get(i)))
                    .toList();
        }
    }

    /** The address is the person's no longer. */
    record AddressGone() implements CommonSay {}

    /**
     * How the person gets in from somewhere else.
     *
     * @param code holds for that long, and once
     */
    record LinkCode(String code, Duration holds) implements CommonSay {}

    /** Somebody proved who they are where that is known; a code is kept for elsewhere. */
    record KnownHere() implements CommonSay {}

    /** Somebody else was quicker with that code. */
    record LinkCodeUsed() implements CommonSay {}

    /** What was meant to be a code is none; how near it came to one is not told. */
    record CodeUnknown() implements CommonSay {}

    /** A message was changed after it was sent. */
    record Edited() implements CommonSay {}

    /** Somebody wrote where others listen. */
    record NotInGroups() implements CommonSay {}

    /** The person is told nothing unasked at this number any more, and how to be again. */
    record Muted() implements CommonSay {}

    /** Somebody said STOP by SMS, perhaps in their name; told elsewhere. */
    record MutedBySms() implements CommonSay {}

    /** The person wrote so many messages that some are not acted on. */
    record TooMany() implements CommonSay {}

    /**
     * A word that is to come back before anything is done: where it was asked for anybody may write
     * in another's name.
     *
     * @param word holds for that long
     */
    record AskCountersign(String word, Duration holds) implements CommonSay {}

    /**
     * Another word came back.
     *
     * @param left how many may still be tried
     */
    record WrongCountersign(int left) implements CommonSay {}

    /** Too many other words came back: nothing is done. */
    record NoCountersign() implements CommonSay {}

    /** They want it no more: nothing is done. */
    record CountersignDropped() implements CommonSay {}

    /** There is something to tell, and it must be known first who is there; told unasked. */
    record LongUnheard() implements CommonSay {}

    /** Nobody was heard of there for long: who is it? */
    record AskName() implements CommonSay {}

    /** It is not that name. */
    record AnotherName() implements CommonSay {}

    /** Too many other names came: the office has to look. */
    record NotRecognised() implements CommonSay {}

    record Recognised(String name) implements CommonSay {}

    /** Handling a message failed again and again; the office is told too. */
    record Parked() implements CommonSay {}

    /** The one button that channels may show as a request for the phone number. */
    List<Choice> SHOW_PHONE = List.of(Choice.of(Label.Fixed.SHOW_PHONE, Verb.AtDoor.CONTACT));

    /**
     * Which days off and exam days are ahead.
     *
     * @param days one after the other
     * @param more how many stand behind them
     */
    record CalendarAhead(List<Line> days, int more) implements CommonSay {}

    /** No days off and no exam days are ahead. */
    record NoDaysOffAhead() implements CommonSay {}

    /** Only the office changes the school calendar. */
    record CalendarIsOffices() implements CommonSay {}
}
