package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.store.MongoContentSids;
import id.guruonline.bot.twilio.template.PushBroken;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.config.channel.SpringSettings;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.wiring.DatabaseConfiguration;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * {@code templates} prints which WhatsApp templates the service needs; {@code templates --push}
 * creates them at Twilio, has WhatsApp asked for its approval, keeps their SIDs and tells how far
 * each is, by the same settings as the service. The embedded database has one user at a time, so
 * there the service must not be running.
 */
final class TemplatesCommand {

    static final String NAME = "templates";

    private static final String PUSH = "--push";

    private TemplatesCommand() {}

    /** Returns the exit code: 0, or 1 where not everything was pushed. */
    static int run(String... args) {
        if (List.of(args).contains(PUSH)) {
            return push(args);
        }
        System.out.println(Templates.describe());
        return 0;
    }

    private static int push(String... args) {
        try (var context =
                new SpringApplicationBuilder(OnlyTheDatabase.class)
                        .web(WebApplicationType.NONE)
                        .run(args)) {
            var settings =
                    TwilioSettings.read(new SpringSettings(context.getEnvironment()))
                            .orElseThrow(() -> new WrongSetting("TWILIO_ACCOUNT_SID is needed"));
            var sids = new MongoContentSids(context.getBean(MongoTemplate.class));
            Templates.of(settings, sids).push(System.out::println);
            return 0;
        } catch (PushBroken e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** No annotation of Spring's makes this a part of the service itself. */
    @Import(DatabaseConfiguration.class)
    @EnableConfigurationProperties(GuruSettings.class)
    static class OnlyTheDatabase {}
}
