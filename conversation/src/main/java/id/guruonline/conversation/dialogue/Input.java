package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent, and to what.
 *
 * @param turnId the inbox id; ids of what the turn creates derive from it
 * @param content a typed answer that names a button of the newest message with buttons, by its
 *     number or its words, comes as that tap
 * @param at when it was received
 * @param shown the buttons of the newest message the channel took before that
 * @param quoted the message of ours that it quotes; null where it quotes none, or one that is not
 *     known any more
 * @param forwarded whether it is somebody else's words, passed on
 */
public record Input(
        String turnId,
        Content content,
        Instant at,
        List<Button> shown,
        @Nullable Quoted quoted,
        boolean forwarded) {

    public Input {
        shown = List.copyOf(shown);
    }

    /** One that quotes nothing and is the sender's own. */
    public Input(String turnId, Content content, Instant at, List<Button> shown) {
        this(turnId, content, at, shown, null, false);
    }

    /**
     * A message of ours that is answered by quoting it.
     *
     * @param messageId its id in the outbox
     * @param buttons what it offered
     */
    public record Quoted(String messageId, List<Button> buttons) {

        public Quoted {
            buttons = List.copyOf(buttons);
        }
    }

    /** What was typed; nothing where something else was sent. */
    public String text() {
        return content instanceof Content.Text(String text) ? text : "";
    }

    /** The buttons that it may answer: of the message that it quotes, else of the newest. */
    public List<Button> answerable() {
        return quoted == null || quoted.buttons().isEmpty() ? shown : quoted.buttons();
    }

    /**
     * Whether the question that is quoted, else the newest the person saw, is the one with that
     * button: what is typed answers that question, and none from before it.
     */
    public boolean shows(ButtonData button) {
        return answerable().stream().anyMatch(b -> b.data().equals(button.toString()));
    }
}
