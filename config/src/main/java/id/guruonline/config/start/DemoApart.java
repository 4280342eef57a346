package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Channels;
import id.guruonline.scheduler.people.worldfile.DemoWorld;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import id.guruonline.scheduler.store.MongoPeople;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo and what is real apart: invented people are not reached on real channels, and
 * where real people are, nobody speaks for them because the settings of their channel were lost.
 */
@Component
final class DemoApart {

    private final Channels channels;
    private final AccountStore accounts;
    private final MongoPeople people;
    private final WorldReader reader;
    private final Environment environment;

    DemoApart(
            Channels channels,
            AccountStore accounts,
            MongoPeople people,
            WorldReader reader,
            Environment environment) {
        this.channels = channels;
        this.accounts = accounts;
        this.people = people;
        this.reader = reader;
        this.environment = environment;
    }

    /** Whether the demo's people may be put into an empty database. */
    boolean mayLoadDemo() {
        return !channels.isAnyReal();
    }

    /** Throws {@link WrongSetting} where the database and what was set do not go together. */
    void check() {
        if (channels.isAnyReal() && DemoWorld.isIn(people.directory(), reader)) {
            throw new WrongSetting(
                    "A channel is set, but the database holds the demo's people: name another"
                            + " folder in GURU_DATA (or another database in MONGODB_URI), and your"
                            + " own people in GURU_WORLD");
        }
        if (!channels.isAnyReal() && isAuto() && accounts.hasBeside(channels.listMadeUp())) {
            throw new WrongSetting(
                    "No channel is set, but the database holds people who were on one: set"
                            + " TELEGRAM_BOT_TOKEN or TWILIO_ACCOUNT_SID again, or say with"
                            + " GURU_PLAYGROUND=on that the playground may speak for them");
        }
    }

    private boolean isAuto() {
        String wanted = environment.getProperty("guru.playground", "auto").strip();
        return wanted.isEmpty() || wanted.equalsIgnoreCase("auto");
    }
}
