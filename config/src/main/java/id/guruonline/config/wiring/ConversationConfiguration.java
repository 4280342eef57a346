package id.guruonline.config.wiring;

import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.settings.PlaygroundIsOn;
import id.guruonline.config.settings.TwilioProperties;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.account.Links;
import id.guruonline.conversation.account.Messenger;
import id.guruonline.conversation.account.Postbox;
import id.guruonline.conversation.announce.Announcements;
import id.guruonline.conversation.announce.Announcer;
import id.guruonline.conversation.dialogue.office.Invitations;
import id.guruonline.conversation.dialogue.office.OfficeSide;
import id.guruonline.conversation.dialogue.operator.OperatorSide;
import id.guruonline.conversation.dialogue.pupil.PupilSide;
import id.guruonline.conversation.dialogue.teacher.TeacherSide;
import id.guruonline.conversation.door.Classrooms;
import id.guruonline.conversation.junction.Junction;
import id.guruonline.conversation.outbox.OfferDelivery;
import id.guruonline.conversation.store.Arrivals;
import id.guruonline.conversation.store.MongoAccounts;
import id.guruonline.conversation.store.MongoDialogues;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoLinks;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.conversation.store.MongoShownButtons;
import id.guruonline.conversation.store.OfferNews;
import id.guruonline.conversation.store.Outages;
import id.guruonline.conversation.store.Purge;
import id.guruonline.conversation.text.Texts;
import id.guruonline.conversation.turn.Dialogues;
import id.guruonline.conversation.turn.Turn;
import id.guruonline.conversation.turn.TurnSettings;
import id.guruonline.conversation.turn.TurnWorker;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.people.Admission;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.store.MongoEnrolment;
import id.guruonline.scheduler.work.Workers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The floor where things are said: inbox, turns, dialogues, announcements, outbox. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    /** Without letters and digits that are taken for one another. */
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 8;

    /** Longer than any turn takes; a crashed instance's lanes are free after it. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /**
     * For how long an attempt to send is believed to be under way, and its recipient's other
     * messages are held back after a crash. Should it really outlast this, another instance may
     * send the message again, so it is well above the longest: at Twilio 3 postings, a new content
     * and a second look (20 s each), 100 s in all; at Telegram a call, 40 s.
     */
    static final Duration ATTEMPT = Duration.ofMinutes(4);

    /** Longer than any channel delivers a message again. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Texts texts(GuruSettings settings) {
        return new Texts(settings.timeZone());
    }

    @Bean
    AccountStore accountStore(MongoTemplate mongo) {
        return new MongoAccounts(mongo);
    }

    @Bean
    Accounts accounts(
            AccountStore store, People people, Environment environment, TwilioProperties twilio) {
        return new Accounts(store, people, PlaygroundIsOn.isOn(environment), twilio.channels());
    }

    @Bean
    Links links(MongoTemplate mongo, People people) {
        SecureRandom random = new SecureRandom();
        return new Links(new MongoLinks(mongo), people, () -> code(random));
    }

    @Bean
    Invitations invitations(
            People people,
            Admission admission,
            Links links,
            JoinLinks joinLinks,
            GuruSettings settings,
            Understanding understanding,
            OfferRules rules) {
        return new Invitations(
                people,
                admission,
                links,
                joinLinks::findTelegram,
                settings.matchingSettings().defaultRadiusKm(),
                understanding,
                rules.zone());
    }

    @Bean
    Classrooms classrooms(
            MongoTemplate mongo,
            Ratings ratings,
            People people,
            Accounts accounts,
            Links links,
            JoinLinks joinLinks,
            Understanding understanding,
            OfferRules rules) {
        return new Classrooms(
                new MongoEnrolment(mongo),
                ratings,
                people,
                accounts,
                links::draw,
                joinLinks::list,
                understanding,
                rules.zone());
    }

    private static String code(SecureRandom random) {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(i -> String.valueOf(CODE_LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    @Bean
    Understanding understanding() {
        return new Understanding();
    }

    @Bean
    Dialogues dialogues(
            Orders orders,
            Ratings ratings,
            People people,
            Accounts accounts,
            Links links,
            Classrooms classrooms,
            Invitations invitations,
            OfferRules rules,
            Understanding understanding) {
        ZoneId zone = rules.zone();
        return new Junction(
                new OperatorSide(orders, people, rules, understanding),
                new TeacherSide(orders, people, zone, understanding),
                new PupilSide(orders, ratings, people, zone, understanding),
                new OfficeSide(orders, people, invitations, zone, understanding),
                accounts,
                links,
                classrooms,
                people,
                understanding,
                zone);
    }

    @Bean
    Announcer announcer(
            OrderStore orders,
            Consequences consequences,
            People people,
            Ratings ratings,
            OfferRules rules,
            Messenger messenger,
            InstantSource clock) {
        return new Announcer(
                orders,
                consequences,
                new Announcements(people, ratings, orders, rules),
                messenger,
                clock,
                Outages::isOutage);
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals(InstantSource.system());
    }

    @Bean
    MongoInbox inbox(MongoTemplate mongo, Accounts accounts, Arrivals arrivals, Workers workers) {
        return new MongoInbox(mongo, accounts, arrivals, workers);
    }

    @Bean
    MongoLanes lanes(MongoTemplate mongo) {
        return new MongoLanes(mongo, InstantSource.system(), LEASE);
    }

    @Bean
    OfferDelivery offerDelivery(Orders orders) {
        return new OfferDelivery() {
            @Override
            public boolean isOpen(OfferRef offer) {
                return orders.isOfferOpen(offer);
            }

            @Override
            public void taken(OfferRef offer, Instant at) {
                orders.offerTaken(offer, at);
            }

            @Override
            public void undeliverable(OfferRef offer) {
                orders.offerUndeliverable(offer);
            }
        };
    }

    @Bean
    OfferNews offerNews(MongoTemplate mongo, OfferDelivery offers) {
        return new OfferNews(mongo, offers);
    }

    @Bean
    MongoOutbox outbox(
            MongoTemplate mongo,
            OfferNews offerNews,
            Accounts accounts,
            Arrivals arrivals,
            Workers workers) {
        return new MongoOutbox(
                mongo, offerNews, accounts, arrivals, InstantSource.system(), ATTEMPT, workers);
    }

    @Bean
    Purge purge(MongoInbox inbox, MongoOutbox outbox, InstantSource clock) {
        return new Purge(inbox, outbox, KEPT, clock);
    }

    @Bean
    Messenger messenger(Accounts accounts, Texts texts, Postbox postbox, InstantSource clock) {
        return new Messenger(accounts, texts::render, postbox, clock);
    }

    @Bean
    TurnWorker turnWorker(
            InstanceId instance,
            MongoTemplate mongo,
            MongoInbox inbox,
            MongoLanes lanes,
            Dialogues dialogues,
            Accounts accounts,
            People people,
            Messenger messenger,
            InstantSource clock,
            Workers workers) {
        Turn turn =
                new Turn(
                        inbox,
                        new MongoDialogues(mongo),
                        dialogues,
                        accounts,
                        people,
                        messenger,
                        new MongoShownButtons(mongo));
        return new TurnWorker(
                instance.value(),
                inbox,
                lanes,
                turn,
                TurnSettings.USUAL,
                clock,
                Outages::isOutage,
                workers);
    }
}
