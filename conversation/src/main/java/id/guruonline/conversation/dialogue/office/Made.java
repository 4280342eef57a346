package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.text.Say;
import java.util.List;

/** What the education office is told of what it had made, and who else is told. */
record Made(Say say, List<Aside> asides) {}
