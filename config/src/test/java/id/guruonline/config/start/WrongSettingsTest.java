package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever sets something wrongly is told what, and not where the service found out. */
class WrongSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    guru.playground=sometimes                                     | GURU_PLAYGROUND
                    guru.admins=0812,nobody                                       | GURU_ADMINS
                    guru.world=nowhere/world.json                                 | GURU_WORLD
                    guru.mongodb-uri=mysql://root:s3cret@db/guru                  | MONGODB_URI
                    guru.data=/dev/null/guru                                      | GURU_DATA
                    guru.telegram.bot-token=not a token                           | TELEGRAM_BOT_TOKEN
                    guru.telegram.bot-token=1:A guru.telegram.mode=pigeon         | TELEGRAM_MODE
                    guru.telegram.bot-token=1:A guru.telegram.mode=webhook        | PUBLIC_URL
                    guru.telegram.bot-token=1:A guru.telegram.api-url=ftp://a     | TELEGRAM_API_URL
                    guru.telegram.bot-token=1:A guru.telegram.api-url=http://a.id | TELEGRAM_API_URL
                    guru.twilio.account-sid=AC1 guru.twilio.auth-token=s3cret guru.twilio.api-url=http://10.0.0.7:1 | TWILIO_API_URL
                    guru.works=turns,sleep                                        | GURU_WORKS
                    guru.telegram.bot-token=1:A guru.telegram.messages-per-second=0 | TELEGRAM_MESSAGES_PER_SECOND
                    guru.telegram.bot-token=1:A guru.telegram.messages-per-chat-per-second=many | TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND
                    guru.management.port=high                                     | MANAGEMENT_PORT
                    guru.twilio.account-sid=AC1                                   | TWILIO_AUTH_TOKEN
                    guru.twilio.account-sid=AC1 guru.twilio.auth-token=s3cret     | PUBLIC_URL
                    """)
    void the_start_ends_with_one_sentence_about_it(String settings, String variable) {
        FailureAnalysis told = Starts.refusal(settings.split(" (?=guru\\.)"));
        assertThat(told.getDescription()).contains(variable).doesNotContain("s3cret");
        assertThat(told.getAction()).isNotBlank();
    }
}
