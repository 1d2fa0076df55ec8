import { DateField, NumberField, Show, SimpleShowLayout, TextField } from 'react-admin'

const FlowShow = () => (
  <Show>
    <SimpleShowLayout>
      <TextField source="name" />
      <TextField source="description" />
      <TextField source="type" />
      <TextField source="status" />
      <NumberField source="flow_executions_count" label="Executions" />
      <TextField source="metadata" />
      <DateField source="created_at" showTime />
      <DateField source="updated_at" showTime />
    </SimpleShowLayout>
  </Show>
)

// As `lazy` takes it.
export default FlowShow
