package id.guruonline.conversation.text;

import java.util.List;

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

    /** To somebody nobody let in, when no office has a phone. */
    record Stranger() implements CommonSay {}

    /** To somebody nobody let in. */
    record StrangerWithOffice(String phone) implements CommonSay {}

    /** Handling a message failed again and again; the office is told too. */
    record Parked() implements CommonSay {}
}
