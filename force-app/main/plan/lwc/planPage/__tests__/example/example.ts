import PlanPage from 'c/planPage';

/** The smallest component that shows a plan and a year of it. */
export default class Example extends PlanPage {
    get year(): string {
        return String(this.shownYear);
    }

    handlePlan(): void {
        this.choose('p02');
    }

    handleYear(): void {
        this.chooseYear(2025);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.addEventListener('plan', () => this.handlePlan());
        this.addEventListener('year', () => this.handleYear());
    }
}
