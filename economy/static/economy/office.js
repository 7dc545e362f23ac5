/* The office's screens in Wagtail's admin: small controllers of its own Stimulus. Without them everything still works. */
(() => {
  const { Controller } = window.StimulusModule;

  /** The file field as a place to drop a spreadsheet on; says at once what would be refused. */
  class Drop extends Controller {
    static targets = ["input", "hint", "told"];
    static classes = ["over"];
    static values = { limit: Number, accept: String, large: String, kind: String };

    connect() {
      this.hintTarget.hidden = false;
    }

    over() {
      this.element.classList.add(this.overClass);
    }

    out(event) {
      if (!this.element.contains(event.relatedTarget)) this.element.classList.remove(this.overClass);
    }

    take(event) {
      this.element.classList.remove(this.overClass);
      if (!event.dataTransfer.files.length) return;
      this.inputTarget.files = event.dataTransfer.files;
      this.inputTarget.dispatchEvent(new Event("change", { bubbles: true }));
    }

    tell() {
      const file = this.inputTarget.files[0];
      const problem = file ? this.problem(file) : "";
      const kilobytes = file ? new Intl.NumberFormat(document.documentElement.lang).format(Math.ceil(file.size / 1024)) : "";
      this.toldTarget.textContent = problem || (file ? `${file.name} · ${kilobytes} kB` : "");
      this.toldTarget.classList.toggle("office-drop__told--bad", Boolean(problem));
    }

    problem(file) {
      const known = this.acceptValue.split(",").some((ending) => file.name.toLowerCase().endsWith(ending));
      if (!known) return this.kindValue;
      return file.size > this.limitValue ? this.largeValue : "";
    }
  }

  /** Marks each column as used or not while its meaning is chosen, and a meaning that was given twice. */
  class Columns extends Controller {
    static targets = ["choice"];

    tell() {
      const chosen = this.choiceTargets.map((each) => each.value);
      this.choiceTargets.forEach((each) => {
        const row = each.closest(".office-map__row");
        const twice = each.value && chosen.filter((value) => value === each.value).length > 1;
        row.classList.toggle("office-map__row--unused", !each.value);
        row.classList.toggle("office-map__row--twice", Boolean(twice));
      });
    }
  }

  /** Tells a screen reader where the work stands, but only when the sentence is another one. */
  class Said extends Controller {
    static values = { text: String, into: String };

    connect() {
      const place = document.querySelector(this.intoValue);
      if (place && place.textContent !== this.textValue) place.textContent = this.textValue;
    }
  }

  window.wagtail.app.register("office-drop", Drop);
  window.wagtail.app.register("office-columns", Columns);
  window.wagtail.app.register("office-said", Said);
})();
