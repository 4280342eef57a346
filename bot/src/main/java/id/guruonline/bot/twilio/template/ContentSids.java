package id.guruonline.bot.twilio.template;

import java.util.Optional;

/** Which of Twilio's contents is which of ours; a port. */
public interface ContentSids {

    /** The SID of the content of that name. */
    Optional<String> find(String name);

    /** Keeps the SID, in place of an earlier one. */
    void save(String name, String sid);

    /** Forgets the SID, where there is one. */
    void forget(String name);
}
