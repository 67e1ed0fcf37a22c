package org.elternlotse.bot.store.sql;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.elternlotse.bot.store.StoreException;

/// Seals contents before they reach the database and hashes what must be found again. Thread-safe.
public final class Seal {
  private static final int HASH_BYTES = 16;

  private final Aead aead;
  private final PrfSet prf;

  Seal(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
    aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
    prf = hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /// @param place table and row id: a sealed value moved to another row does not open
  byte[] seal(String plain, String place) {
    try {
      return aead.encrypt(bytes(plain), bytes(place));
    } catch (GeneralSecurityException e) {
      throw new StoreException("sealing failed", e);
    }
  }

  String open(byte[] sealed, String place) {
    try {
      return new String(aead.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new StoreException("a sealed value does not open: wrong key file or changed row", e);
    }
  }

  /// A keyed hash of 16 bytes; the same input gives the same hash as long as the key file lives.
  byte[] hash(String kind, String value) {
    try {
      return prf.computePrimary(bytes(kind + "\u0000" + value), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new StoreException("hashing failed", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
