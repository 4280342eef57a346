package id.guruonline.config.faults.flood;

/** How somebody keeps the service busy or waiting without wanting anything. */
enum Manner {
    /** Says nothing at all. */
    SILENT("", ""),

    /** Headers without an end, a byte a second. */
    HEADERS_THAT_DRIP("POST /twilio/messages HTTP/1.1\r\nHost: guru\r\nX-Long: ", "a"),

    /** A body that is refused before it came, for nothing proves it; it comes all the same. */
    BODY_WITHOUT_PROOF(post("", 60_000), "a"),

    /** A body that is read, for a signature is shown that only the whole body could disprove. */
    BODY_THAT_DRIPS(post("X-Twilio-Signature: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n", 60_000), "a"),

    /** A whole request with headers as long as they may be, again every second. */
    LONG_HEADERS(longHeaders(7_000), longHeaders(7_000)),

    /** Headers that are longer than they may be. */
    TOO_LONG_HEADERS(longHeaders(9_000), ""),

    /** Asks once and keeps the connection. */
    IDLING(get(""), ""),

    /** Asks thousands of times at once and reads no answer. */
    READING_NOTHING(get("").repeat(20_000), "");

    private final String first;
    private final String then;

    /**
     * @param first what is said at once
     * @param then what is said every second from then on
     */
    Manner(String first, String then) {
        this.first = first;
        this.then = then;
    }

    private static String post(String headers, int length) {
        return "POST /twilio/messages HTTP/1.1\r\nHost: guru\r\n"
                + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + length
                + "\r\n\r\na";
    }

    private static String get(String headers) {
        return "GET /actuator/health HTTP/1.1\r\nHost: guru\r\n" + headers + "\r\n";
    }

    private static String longHeaders(int letters) {
        return get("X-Long: " + "a".repeat(letters) + "\r\n");
    }

    String first() {
        return first;
    }

    /** Nothing where no more is said. */
    String then() {
        return then;
    }

    /** Whether answers are read. */
    boolean reads() {
        return this != READING_NOTHING;
    }
}
