package org.elternlotse.knowledge.language;

import java.util.Arrays;
import java.util.Set;

/// German words that stand in any question and tell nothing about its topic, in the spelling of
/// [Words#fold(String)]; the last lines are the same words in dialects.
public final class StopWords {
  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
              """
              der die das den dem des ein eine einen einem einer eines und oder aber auch nicht nich
              kein keine keinen keiner ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch
              sich mein meine meinen meinem meiner meins dein deine unser unsere unseren unserem unserer
              sein seine seinen seinem seiner ihre ihren ihrem ihrer ist sind war waren bin bist hat
              habe haben hab hatte hatten wird werde werden wurde wurden kann kannst konnen konnte muss
              mussen musste soll sollen sollte will wollen wollte darf durfen mag mogen mocht was wer
              wie wo wann warum wieso weshalb welche welcher welches dass das ob wenn weil als so noch
              schon mal immer wieder nur ja nein doch denn da hier dort dann jetzt gerade sehr mehr viel
              zu zum zur in im an am auf aus bei beim mit von vom vor nach fur uber unter durch um bis
              ohne gegen seit ganz etwa man alle alles andere anderer etwas jemand niemand einfach
              eigentlich vielleicht gibt geben gibts machen mache macht tun tut gehen geht ging kommen
              kommt bitte hallo danke guten tag hi hey liebe is ne nen nem n nix net ned i a des isch
              u od bzw z b usw dies diese dieser dieses diesen jede jeder jedes jeden dabei dazu davon
              damit daran darauf also halt eben wohl zwar bloss mein meinen wissen sagen sagt frage
              hod hob habn hom dat wat ick ooch keen kene unsa unsan mei oan oane oana koa koan koane
              woas woiss wos wia wiaso ois oiso scho nimma nimmer nimmi nid nit niet nud gell isch ischt
              het hend hesch hets mog moch mecht mechad konn derf dearf ebbes etz jetza jetz
              hoid heit gestan morng bissl bissle bisserl weng chli wean fia fir vum bim zerscht
              mok hebben hett
              """
                  .strip()
                  .split("\\s+")));

  private StopWords() {}

  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
