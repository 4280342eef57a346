package id.guruonline.config;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.decision.PassedOn;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.saved.SavedAs;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The house: which floor may know which, and what the domain keeps free of. Each rule was seen to
 * fail when broken.
 */
@AnalyzeClasses(packages = "id.guruonline", importOptions = WithoutTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "..scheduler.order..",
        "..scheduler.matching..",
        "..scheduler.timetable..",
        "..scheduler.rating..",
        "..scheduler.reason..",
        "..conversation.understanding..",
        "..conversation.outbox..",
        "..conversation.dialogue.."
    };

    private static final String UNDERSTANDING = "id.guruonline.conversation.understanding";

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "com.mongodb..",
        "org.bson..",
        "org.quartz..",
        "java.net.http..",
        "jakarta..",
        "tools.jackson..",
    };

    @ArchTest
    static final ArchRule the_scheduler_knows_no_higher_floor =
            noClasses()
                    .that()
                    .resideInAPackage("..scheduler..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "id.guruonline.conversation..",
                            "id.guruonline.bot..",
                            "id.guruonline.config..");

    @ArchTest
    static final ArchRule the_conversation_knows_no_higher_floor =
            noClasses()
                    .that()
                    .resideInAPackage("..conversation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("id.guruonline.bot..", "id.guruonline.config..");

    @ArchTest
    static final ArchRule the_bot_sees_of_the_conversation_only_its_messages =
            noClasses()
                    .that()
                    .resideInAPackage("id.guruonline.bot..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("id.guruonline.conversation..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    resideInAPackage(
                                                            "id.guruonline.conversation.message.."))))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("id.guruonline.config..");

    @ArchTest
    static final ArchRule the_domain_is_plain_java =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS));

    @ArchTest
    static final ArchRule only_stores_and_edges_know_mongodb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..store..",
                            "..assembly..",
                            "id.guruonline.bot.playground..",
                            "id.guruonline.config..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.mongodb..", "org.bson..", "org.springframework.data..");

    @ArchTest
    static final ArchRule time_and_chance_are_handed_in =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("id.guruonline.config..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule understanding_goes_down_its_rooms_and_shows_its_front_and_its_meanings =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("others")
                    .definedBy(
                            resideInAPackage("id.guruonline..")
                                    .and(not(resideInAPackage(UNDERSTANDING + ".."))))
                    .layer("front")
                    .definedBy(UNDERSTANDING)
                    .layer("intent")
                    .definedBy(UNDERSTANDING + ".intent..")
                    .layer("answer")
                    .definedBy(UNDERSTANDING + ".answer..")
                    .layer("second")
                    .definedBy(UNDERSTANDING + ".second..")
                    .layer("slots")
                    .definedBy(UNDERSTANDING + ".slots..")
                    .layer("reading")
                    .definedBy(UNDERSTANDING + ".reading..")
                    .layer("words")
                    .definedBy(UNDERSTANDING + ".words..")
                    .layer("meaning")
                    .definedBy(UNDERSTANDING + ".meaning..")
                    .whereLayer("front")
                    .mayOnlyBeAccessedByLayers("others")
                    .whereLayer("intent")
                    .mayOnlyBeAccessedByLayers("front")
                    .whereLayer("answer")
                    .mayOnlyBeAccessedByLayers("front")
                    .whereLayer("second")
                    .mayOnlyBeAccessedByLayers("front")
                    .whereLayer("slots")
                    .mayOnlyBeAccessedByLayers("front", "intent")
                    .whereLayer("reading")
                    .mayOnlyBeAccessedByLayers("front", "intent", "answer", "slots")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers(
                            "front", "intent", "answer", "second", "slots", "reading");

    @ArchTest
    static final ArchRule the_kinds_of_readings_know_each_other_only_downwards =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("clock")
                    .definedBy(UNDERSTANDING + ".reading.clock")
                    .layer("day")
                    .definedBy(UNDERSTANDING + ".reading.day")
                    .layer("classname")
                    .definedBy(UNDERSTANDING + ".reading.classname")
                    .layer("reading")
                    .definedBy(UNDERSTANDING + ".reading")
                    .whereLayer("clock")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("day")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("classname")
                    .mayOnlyBeAccessedByLayers("clock", "day");

    @ArchTest
    static final ArchRule understanding_knows_of_the_conversation_only_its_languages =
            noClasses()
                    .that()
                    .resideInAPackage(UNDERSTANDING + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("id.guruonline.conversation..")
                                    .and(not(resideInAPackage(UNDERSTANDING + "..")))
                                    .and(not(equivalentTo(Language.class))));

    @ArchTest
    static final ArchRule carriers_of_messages_do_not_know_each_other =
            slices().matching("id.guruonline.bot.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAPackage("id.guruonline.bot.delivery"));

    @ArchTest
    static final ArchRule the_rooms_of_a_carrier_go_one_way =
            slices().matching("id.guruonline.bot.(*.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_of_a_carrier_do_not_know_its_front =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "id.guruonline.bot.telegram.*..", "id.guruonline.bot.twilio.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("id.guruonline.bot.telegram", "id.guruonline.bot.twilio");

    @ArchTest
    static final ArchRule no_package_goes_round_in_a_circle =
            slices().matching("id.guruonline.(*.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_of_an_order_go_down_from_its_front_by_decisions_to_its_state =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("front")
                    .definedBy("..scheduler.order")
                    .layer("decision")
                    .definedBy("..scheduler.order.decision..")
                    .layer("state")
                    .definedBy("..scheduler.order.state..")
                    .whereLayer("front")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("decision")
                    .mayOnlyBeAccessedByLayers("front");

    @ArchTest
    static final ArchRule higher_floors_see_of_decisions_only_what_came_of_them =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..scheduler..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("..scheduler.order.decision..")
                                    .and(not(assignableTo(Answered.class)))
                                    .and(not(assignableTo(Moved.class)))
                                    .and(not(assignableTo(PassedOn.class)))
                                    .and(not(assignableTo(Stopped.class))));

    @ArchTest
    static final ArchRule when_an_order_is_due_is_worked_out_in_one_place =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Order.class.getName())
                    .and()
                    .doNotHaveSimpleName("OrderEdit")
                    .should()
                    .callConstructorWhere(target(owner(equivalentTo(Order.class))));

    @ArchTest
    static final ArchRule workers_know_nothing_of_what_they_work_for =
            noClasses()
                    .that()
                    .resideInAPackage("..scheduler.work..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("id.guruonline..")
                                    .and(not(resideInAPackage("..scheduler.work.."))));

    @ArchTest
    static final ArchRule a_reason_is_known_to_all_and_knows_nobody =
            noClasses()
                    .that()
                    .resideInAPackage("..scheduler.reason..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("id.guruonline..")
                                    .and(not(resideInAPackage("..scheduler.reason.."))));

    @ArchTest
    static final ArchRule a_world_file_is_read_without_the_service =
            noClasses()
                    .that()
                    .resideInAPackage("..people.worldfile..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("id.guruonline..")
                                    .and(not(resideInAPackage("..scheduler.people.."))));

    @ArchTest
    static final ArchRule nobody_needs_a_world_file_to_know_people =
            noClasses()
                    .that()
                    .resideInAPackage("..scheduler.people")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..people.worldfile..");

    @ArchTest
    static final ArchRule no_role_knows_another =
            slices().matching("..conversation.dialogue.(*)..")
                    .should()
                    .notDependOnEachOther()
                    // No role's: both the school and its teacher tell who is away.
                    .ignoreDependency(
                            alwaysTrue(), resideInAPackage("..conversation.dialogue.absence"));

    @ArchTest
    static final ArchRule what_all_sides_do_alike_knows_no_role =
            noClasses()
                    .that()
                    .resideInAPackage("..conversation.dialogue")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..conversation.dialogue.*..");

    @ArchTest
    static final ArchRule the_door_knows_no_side_but_what_all_do_alike =
            noClasses()
                    .that()
                    .resideInAPackage("..conversation.door..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..conversation.dialogue.*..",
                            "..conversation.junction..",
                            "..conversation.turn..");

    @ArchTest
    static final ArchRule a_side_is_led_to_and_leads_nowhere =
            noClasses()
                    .that()
                    .resideInAPackage("..conversation.dialogue..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..conversation.door..",
                            "..conversation.junction..",
                            "..conversation.turn..");

    @ArchTest
    static final ArchRule an_order_in_the_making_knows_nobody_who_makes_it =
            noClasses()
                    .that()
                    .resideInAPackage("..dialogue.operator.draft..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..dialogue.operator");

    @ArchTest
    static final ArchRule the_embedded_database_is_entered_by_its_door =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..store.embedded..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..store.embedded.*..");

    @ArchTest
    static final ArchRule the_rooms_of_the_embedded_database_go_one_way =
            slices().matching("..store.embedded.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rooms_of_the_embedded_database_know_no_server =
            noClasses()
                    .that()
                    .resideInAPackage("..store.embedded.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..store.embedded");

    @ArchTest
    static final ArchRule the_application_goes_from_its_start_down_to_its_settings =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("start")
                    .definedBy("..config.start..")
                    .layer("wiring")
                    .definedBy("..config.wiring..")
                    .layer("web")
                    .definedBy("..config.web..")
                    .layer("health")
                    .definedBy("..config.health..")
                    .layer("playground")
                    .definedBy("..config.playground..")
                    .layer("channel")
                    .definedBy("..config.channel..")
                    .layer("settings")
                    .definedBy("..config.settings..")
                    .whereLayer("start")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("wiring")
                    .mayOnlyBeAccessedByLayers("start")
                    .whereLayer("web")
                    .mayOnlyBeAccessedByLayers("start", "wiring", "playground")
                    .whereLayer("health")
                    .mayOnlyBeAccessedByLayers("start", "wiring")
                    .whereLayer("playground")
                    .mayOnlyBeAccessedByLayers("start", "wiring")
                    .whereLayer("channel")
                    .mayOnlyBeAccessedByLayers("start", "wiring", "web", "playground")
                    .whereLayer("settings")
                    .mayOnlyBeAccessedByLayers("start", "wiring", "web", "health");

    @ArchTest
    static final ArchRule the_playgrounds_page_clock_and_world_know_no_api =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..config.playground.page..",
                            "..config.playground.clock..",
                            "..config.playground.world..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..config.playground.api..");

    @ArchTest
    static final ArchRule a_floor_is_put_together_by_nobody_who_belongs_to_it =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "id.guruonline.scheduler..",
                            "id.guruonline.conversation..",
                            "id.guruonline.bot..")
                    .and()
                    .resideOutsideOfPackage("..assembly..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..assembly..");

    @ArchTest
    static final ArchRule ports_are_kept_by_stores =
            classes()
                    .that()
                    .haveSimpleNameStartingWith("Mongo")
                    .and()
                    .haveSimpleNameNotEndingWith("Mapping")
                    .should()
                    .resideInAPackage("..store..");

    @ArchTest
    static final ArchRule what_a_store_reads_and_writes_is_marked_as_saved =
            classes()
                    .that()
                    .resideOutsideOfPackage("id.guruonline.config..")
                    .and(describe("have a MongoTemplate", ArchitectureTest::hasMongoTemplate))
                    .should(nameOnlyRecordsThatAreMarked());

    private static boolean hasMongoTemplate(JavaClass store) {
        return store.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().isEquivalentTo(MongoTemplate.class));
    }

    private static ArchCondition<JavaClass> nameOnlyRecordsThatAreMarked() {
        return new ArchCondition<>("name only records with @SavedIn or @SavedAs") {
            @Override
            public void check(JavaClass store, ConditionEvents events) {
                store.getReferencedClassObjects().stream()
                        .filter(named -> named.getValue().isRecord())
                        .filter(named -> !named.getValue().isAnnotatedWith(SavedIn.class))
                        .filter(named -> !named.getValue().isAnnotatedWith(SavedAs.class))
                        .map(named -> named.getValue().getName() + " is saved, and not marked so")
                        .map(message -> SimpleConditionEvent.violated(store, message))
                        .forEach(events::add);
            }
        };
    }
}
