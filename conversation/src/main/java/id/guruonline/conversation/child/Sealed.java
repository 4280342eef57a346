package id.guruonline.conversation.child;

/**
 * Words under seal.
 *
 * @param nonce in Base64; empty where there was no key to seal them with
 * @param cipher what they became, in Base64
 */
public record Sealed(String nonce, String cipher) {

    @Override
    public String toString() {
        return "Sealed";
    }
}
