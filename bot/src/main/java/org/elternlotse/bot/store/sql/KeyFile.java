package org.elternlotse.bot.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The key file: two Tink keysets, one that seals contents (AES-256-GCM) and one that hashes
/// addresses (HMAC-SHA256). It lies outside the database, is made on first start with mode 600, and
/// without it nothing in the database can be read. Back it up apart from the database.
public final class KeyFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeyFile() {}

  /// Opens the key file, or makes a new one where there is none.
  ///
  /// @throws KeyFileException with one German sentence when it cannot be read, made or understood
  public static Seal openOrCreate(Path file) {
    try {
      AeadConfig.register();
      PrfConfig.register();
      if (!Files.exists(file)) {
        create(file);
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      return new Seal(keyset(root, "seal"), keyset(root, "hash"));
    } catch (IOException e) {
      throw new KeyFileException(
          "Die Schlüsseldatei "
              + file
              + " ist nicht lesbar oder nicht anlegbar; bitte Rechte prüfen.",
          e);
    } catch (GeneralSecurityException e) {
      throw new KeyFileException(
          "Die Schlüsseldatei " + file + " ist beschädigt; bitte aus der Sicherung zurückholen.",
          e);
    }
  }

  private static KeysetHandle keyset(JsonNode root, String name) throws GeneralSecurityException {
    JsonNode node = root.path(name);
    if (node.isMissingNode()) {
      throw new GeneralSecurityException("no keyset " + name);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        node.toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    ObjectNode root = JSON.createObjectNode();
    root.set("seal", fresh(PredefinedAeadParameters.AES256_GCM));
    root.set("hash", fresh(PredefinedPrfParameters.HMAC_SHA256_PRF));
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // Written aside and moved, so that a crash never leaves half a key.
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, ownerOnly());
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(bytes));
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static JsonNode fresh(Parameters parameters)
      throws GeneralSecurityException, IOException {
    KeysetHandle handle = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }

  /// The key file cannot be used; the message is for the operator.
  public static final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFileException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
