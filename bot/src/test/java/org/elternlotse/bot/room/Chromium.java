package org.elternlotse.bot.room;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of this machine, without a window.
final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/usr/bin/google-chrome-stable"),
          Path.of("/opt/google/chrome/chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

  // Counts what the content security policy had to stop; the page cannot reach it by accident.
  private static final String COUNT_VIOLATIONS =
      "window.violations = [];"
          + "addEventListener('securitypolicyviolation',"
          + " e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));";

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(installed())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-background-networking",
                          "--disable-component-update")));

  private static Path installed() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Die Seitentests brauchen Chromium oder Chrome, zum Beispiel: apt-get install"
                    + " chromium"));
  }

  BrowserContext context(Device device, ColorScheme scheme) {
    return watched(options(device).setColorScheme(scheme));
  }

  BrowserContext withoutScripts() {
    return browser.newContext(options(Device.PHONE).setJavaScriptEnabled(false));
  }

  private BrowserContext watched(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(10_000);
    context.addInitScript(COUNT_VIOLATIONS);
    return context;
  }

  private static Browser.NewContextOptions options(Device device) {
    return new Browser.NewContextOptions()
        .setViewportSize(device.width, device.height)
        .setHasTouch(device.touch)
        .setIsMobile(device.touch)
        .setDeviceScaleFactor(device.touch ? 2 : 1)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setTimezoneId("Europe/Berlin")
        .setLocale("de-DE");
  }

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    return (List<String>) page.evaluate("window.violations");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /// The screens the page is made for.
  enum Device {
    PHONE(390, 844, true),
    SMALL_PHONE(320, 568, true),
    ZOOMED(640, 400, false),
    DESKTOP(1280, 800, false);

    final int width;
    final int height;
    final boolean touch;

    Device(int width, int height, boolean touch) {
      this.width = width;
      this.height = height;
      this.touch = touch;
    }
  }
}
