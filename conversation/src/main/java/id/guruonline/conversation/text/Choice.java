package id.guruonline.conversation.text;

/**
 * A button before it is rendered.
 *
 * @param label what it is called
 * @param data what a tap sends
 */
public record Choice(Label label, ButtonData data) {

    static Choice of(Label label, Verb verb, Object... args) {
        return new Choice(label, ButtonData.of(verb, args));
    }
}
