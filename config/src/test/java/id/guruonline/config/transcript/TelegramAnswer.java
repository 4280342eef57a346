package id.guruonline.config.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Telegram answers to a call. */
record TelegramAnswer(int status, JsonNode json) {

    /** Nobody sees it. */
    static final TelegramAnswer LOST = new TelegramAnswer(504, MissingNode.getInstance());

    static final TelegramAnswer TRUE = done(JsonNodeFactory.instance.booleanNode(true));

    static TelegramAnswer done(JsonNode result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return new TelegramAnswer(200, json.put("ok", true).set("result", result));
    }

    static TelegramAnswer refused(int code, String why) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return new TelegramAnswer(
                code, json.put("ok", false).put("error_code", code).put("description", why));
    }
}
