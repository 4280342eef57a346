package id.guruonline.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.guruonline.bot.telegram.TelegramServer.Called;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/**
 * The types of the Bot API that the service writes, from its documentation in {@code types.json}: a
 * field's type, with {@code !} where it must be there and {@code <=n} for the longest text.
 */
public final class BotApiTypes {

    private static final JsonNode TYPES = Cases.read(".", "types");

    private BotApiTypes() {}

    /** The library's own types of the calls that have a body. */
    private static final Map<String, Class<?>> LIBRARY =
            Map.of(
                    "sendmessage", SendMessage.class,
                    "editmessagetext", EditMessageText.class,
                    "answercallbackquery", AnswerCallbackQuery.class,
                    "setmycommands", SetMyCommands.class);

    /**
     * Fails on a body that the documentation does not allow, and on one that the library's types do
     * not hold to its last field.
     */
    public static void check(List<Called> calls) {
        calls.stream()
                .filter(call -> LIBRARY.containsKey(call.method()))
                .forEach(BotApiTypes::checkHeld);
        calls.stream()
                .filter(call -> call.body().isObject())
                .forEach(call -> checkObject(call.method(), call.method(), call.body()));
    }

    private static void checkHeld(Called call) {
        try {
            Class<?> type = Objects.requireNonNull(LIBRARY.get(call.method()));
            ObjectNode held =
                    TelegramServer.JSON.valueToTree(
                            TelegramServer.JSON.treeToValue(call.body(), type));
            held.remove("method");
            assertThat(held).as(call.method()).isEqualTo(call.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(call.method() + " cannot be read", e);
        }
    }

    private static void checkObject(String where, String type, JsonNode value) {
        JsonNode fields = TYPES.get(type);
        assertThat(fields).as("%s is a documented type", type).isNotNull();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String at = where + "." + field.getKey();
            JsonNode known = fields.get(field.getKey());
            assertThat(known).as(at + " is documented").isNotNull();
            checkValue(at, known.asText().replace("!", ""), field.getValue());
        }
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getValue().asText().endsWith("!")) {
                assertThat(value.has(field.getKey())).as(where + "." + field.getKey()).isTrue();
            }
        }
    }

    private static void checkValue(String where, String type, JsonNode value) {
        if (type.contains("|")) {
            List<String> kinds = List.of(type.split("\\|"));
            String fitting = kinds.stream().filter(k -> fits(k, value)).findFirst().orElse("");
            assertThat(fitting).as(where + " is one of " + type).isNotEmpty();
            checkValue(where, fitting, value);
        } else if (type.startsWith("[")) {
            assertThat(value.isArray()).as(where).isTrue();
            String element = type.substring(1, type.length() - 1);
            value.forEach(each -> checkValue(where + "[]", element, each));
        } else if (type.startsWith("String")) {
            assertThat(value.isTextual()).as(where).isTrue();
            int longest = type.contains("<=") ? Integer.parseInt(type.split("<=", 2)[1]) : 4096;
            assertThat(value.asText()).as(where).hasSizeBetween(1, longest);
        } else if (type.equals("Integer")) {
            boolean number = value.isIntegralNumber() || value.asText().matches("-?\\d+");
            assertThat(number).as(where).isTrue();
        } else if (type.equals("Boolean")) {
            assertThat(value.isBoolean()).as(where).isTrue();
        } else {
            checkObject(where, type, value);
        }
    }

    /** Objects are told apart by their first field. */
    private static boolean fits(String type, JsonNode value) {
        JsonNode fields = TYPES.get(type);
        return fields == null
                ? value.isValueNode()
                : value.isObject() && value.has(fields.fieldNames().next());
    }
}
