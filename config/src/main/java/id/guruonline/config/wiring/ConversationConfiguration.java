package id.guruonline.config.wiring;

import id.guruonline.bot.playground.Phones;
import id.guruonline.bot.telegram.store.MongoTopics;
import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.store.MongoContacts;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.limit.LimitCount;
import id.guruonline.conversation.limit.Limits;
import id.guruonline.conversation.message.Channels;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.conversation.store.MongoConcerns;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.Purge;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.forgetting.Erasing;
import id.guruonline.scheduler.forgetting.PersonData;
import id.guruonline.scheduler.store.Mentions;
import id.guruonline.scheduler.work.instance.Owners;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The floor where things are said: inbox, turns, dialogues, announcements, outbox. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    ConversationFloor conversationFloor(
            MongoTemplate mongo,
            SchedulerFloor scheduler,
            InstanceId instance,
            Owners owners,
            HandOvers handOvers,
            Channels channels,
            Limits limits,
            MeterRegistry meters,
            GuruSettings settings) {
        return ConversationFloor.of(
                new ConversationFloor.Parts(
                        mongo,
                        scheduler,
                        instance.value(),
                        owners,
                        InstantSource.system(),
                        handOvers.lanes(),
                        handOvers.recipients(),
                        new CodeDrawing(),
                        channels,
                        UnaryOperator.identity(),
                        limits,
                        counting(meters),
                        settings.officeContact().isBlank() ? null : settings.officeContact(),
                        settings.forChildren()));
    }

    @Bean
    Erasing erasing(
            MongoTemplate mongo,
            SchedulerFloor scheduler,
            ConversationFloor conversation,
            InstantSource clock) {
        List<PersonData> stores = new ArrayList<>(scheduler.personData());
        stores.addAll(conversation.personData());
        stores.add(new MongoContacts(mongo));
        stores.add(new MongoTopics(mongo));
        stores.add(
                new Mentions(
                        mongo,
                        Set.of(Phones.PHONES, MongoConcerns.CONCERNS),
                        ConversationSchema.WORDLESS));
        return new Erasing(scheduler.erasures(), stores, clock);
    }

    /** What the channels keep of addresses; the conversation's own purge knows no channel. */
    @Bean
    Purge contactsPurge(MongoTemplate mongo, InstantSource clock) {
        MongoContacts contacts = new MongoContacts(mongo);
        return new Purge(
                List.of(
                        new Purge.Term(Contact.TOO_LONG, contacts::heardAtLatest),
                        new Purge.Term(Account.UNHEARD, contacts::forget)),
                clock);
    }

    private static LimitCount counting(MeterRegistry meters) {
        return what ->
                meters.counter("guru.limited", "what", what.name().toLowerCase(Locale.ROOT))
                        .increment();
    }

    @Bean
    AccountStore accountStore(ConversationFloor floor) {
        return floor.accountStore();
    }

    @Bean
    Accounts accounts(ConversationFloor floor) {
        return floor.accounts();
    }

    @Bean
    Messenger messenger(ConversationFloor floor) {
        return floor.messenger();
    }

    @Bean
    Understanding understanding(ConversationFloor floor) {
        return floor.understanding();
    }

    @Bean
    MongoInbox inbox(ConversationFloor floor) {
        return floor.inbox();
    }

    @Bean
    MongoLanes lanes(ConversationFloor floor) {
        return floor.lanes();
    }

    @Bean
    MongoOutbox messages(ConversationFloor floor) {
        return floor.messages();
    }

    @Bean
    OutboxQueue outbox(ConversationFloor floor) {
        return floor.outbox();
    }
}
